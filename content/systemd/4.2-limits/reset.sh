sudo rm -f /etc/systemd/system/hello-agent.service.d/limits.conf
sudo rmdir /etc/systemd/system/hello-agent.service.d 2>/dev/null || true
sudo systemctl daemon-reload
# The limit on open files goes with the process.
sudo systemctl try-restart hello-agent.service 2>/dev/null || true
