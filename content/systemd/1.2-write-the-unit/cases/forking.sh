# title: Type=forking
# want: fail forking-hangs
# breaks: type
solve 1.2
sudo sed -i 's/^Type=.*/Type=forking/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
