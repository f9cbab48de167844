# title: RefuseManualStart=yes
# want: fail not-started
# breaks: up
sudo sed -i -e 's/^After=.*/&\nRefuseManualStart=yes/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
sleep 1
