# title: the environment file has mode 644, in a folder that only root may enter
# want: pass
solve 2.3
sudo chmod 700 /etc/web-agent
sudo chmod 644 /etc/web-agent/env
sudo systemctl restart web-agent
