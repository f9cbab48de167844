# title: the command in ExecCondition= fails for good, so it is no no
# want: fail pre-command-failed
# breaks: up
sudo sed -i 's|^ExecStart=|ExecCondition=/bin/sh -c "exit 255"\n&|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
