# title: Type=idle
# want: fail wrong-type
# breaks: type
solve 1.2
sudo sed -i 's/^Type=.*/Type=idle/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
