# title: EnvironmentFile= names no file
# want: fail environment-file-missing
# breaks: up
sudo sed -i '/^User=/a EnvironmentFile=/etc/hello-agent/env' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
