sudo rm -f /etc/systemd/system/hello-agent.service.d/secrets.conf
sudo rmdir /etc/systemd/system/hello-agent.service.d 2>/dev/null || true
sudo rm -f /etc/hello-agent/env
sudo rmdir /etc/hello-agent 2>/dev/null || true
sudo systemctl daemon-reload
# The variables go with the process.
sudo systemctl try-restart hello-agent.service 2>/dev/null || true
