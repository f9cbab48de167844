# title: ExecCondition= says no
# want: fail condition-false
# breaks: up
sudo sed -i 's|^ExecStart=|ExecCondition=/bin/false\n&|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
