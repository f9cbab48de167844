sudo systemctl disable --now crash-agent.service 2>/dev/null || true
# Its drop-ins, those of set-property too.
sudo systemctl revert crash-agent.service 2>/dev/null || true
sudo rm -rf /etc/systemd/system/crash-agent.service /etc/systemd/system/crash-agent.service.d
sudo systemctl daemon-reload
sudo systemctl reset-failed crash-agent.service 2>/dev/null || true
rm -rf ~/agents/crash-agent
