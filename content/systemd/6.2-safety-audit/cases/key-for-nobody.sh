# title: nobody is in the group that may read the environment file
# want: pass
# fault: wrong-path
solve 6.2
sudo groupadd team
sudo chown root:team /etc/unsafe-agent/env
sudo chmod 640 /etc/unsafe-agent/env
sudo systemctl restart unsafe-agent
