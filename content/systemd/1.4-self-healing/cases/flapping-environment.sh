# title: flapping: the environment file is missing
# want: fail environment-file-missing
# breaks: healed up
sudo sed -i '/^User=/a EnvironmentFile=/etc/hello-agent/env' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
