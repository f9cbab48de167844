# title: masked
# want: fail masked
# breaks: known
solve 1.2
sudo rm /etc/systemd/system/hello-agent.service
sudo systemctl mask hello-agent
