# title: Type=notify
# want: fail notify-never-ready
# breaks: type
solve 1.2
sudo sed -i 's/^Type=.*/Type=notify/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
