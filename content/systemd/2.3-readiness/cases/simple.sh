# title: Type=simple
# want: fail wrong-type
# breaks: ready
solve 2.3
sudo sed -i s/^Type=.*/Type=simple/ /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
