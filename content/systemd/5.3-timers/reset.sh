sudo systemctl disable --now agent-check.timer 2>/dev/null || true
sudo systemctl disable --now agent-check.service sick-agent.service 2>/dev/null || true
sudo rm -rf /etc/systemd/system/agent-check.service /etc/systemd/system/agent-check.service.d
sudo rm -rf /etc/systemd/system/agent-check.timer /etc/systemd/system/agent-check.timer.d
sudo rm -rf /etc/systemd/system/sick-agent.service /etc/systemd/system/sick-agent.service.d
sudo rm -f /etc/systemd/system/agent-alert.service /etc/systemd/system/agent-alert@.service
sudo systemctl daemon-reload
sudo systemctl reset-failed 'agent-check.*' sick-agent.service 'agent-alert*' 2>/dev/null || true
rm -rf ~/agents/sick-agent ~/agents/agent-check
