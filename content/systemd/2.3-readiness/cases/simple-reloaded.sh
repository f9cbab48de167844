# title: started as Type=simple, then changed to notify and reloaded
# want: fail running-old-config
# breaks: ready
solve 2.3
sudo sed -i s/^Type=.*/Type=simple/ /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
sudo sed -i s/^Type=.*/Type=notify/ /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
