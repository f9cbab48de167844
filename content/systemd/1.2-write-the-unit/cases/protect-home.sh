# title: ProtectHome=yes hides the home
# want: fail chdir-denied
# breaks: directory command
solve 1.2
sudo sed -i '/^Type=/a ProtectHome=yes' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
