# title: checked in the first second
# want: pending settling
# breaks: up
# options: no-wait
sudo sed -i 's|^ExecStart=.*|ExecStart=/bin/sleep infinity|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
