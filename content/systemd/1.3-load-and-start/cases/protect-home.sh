# title: ProtectHome=yes hides the home
# want: fail chdir-denied
sudo sed -i '/^Type=/a ProtectHome=yes' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
