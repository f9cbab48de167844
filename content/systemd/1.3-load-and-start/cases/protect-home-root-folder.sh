# title: ProtectHome=yes, and no WorkingDirectory=
# want: fail script-missing
sudo sed -i -e '/^Type=/a ProtectHome=yes' -e /^WorkingDirectory/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
