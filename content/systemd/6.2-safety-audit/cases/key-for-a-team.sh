# title: somebody is in the group that may read the environment file
# want: fail env-file-mode
# breaks: secret
# fault: wrong-path
solve 6.2
sudo useradd --system anna
sudo groupadd team
sudo gpasswd -a anna team
sudo chown root:team /etc/unsafe-agent/env
sudo chmod 640 /etc/unsafe-agent/env
sudo systemctl restart unsafe-agent
