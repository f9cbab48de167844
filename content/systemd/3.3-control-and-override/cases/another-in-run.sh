# title: the drop-in on disk, and another in /run with another setting
# want: pass
solve 3.3
sudo mkdir -p /run/systemd/system/hello-agent.service.d
printf '[Service]\nNice=5\n' | sudo tee /run/systemd/system/hello-agent.service.d/n.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
