sudo systemctl disable --now memory-agent.service 2>/dev/null || true
# Its drop-ins, those of set-property too.
sudo systemctl revert memory-agent.service 2>/dev/null || true
sudo rm -rf /etc/systemd/system/memory-agent.service /etc/systemd/system/memory-agent.service.d
sudo systemctl daemon-reload
sudo systemctl reset-failed memory-agent.service 2>/dev/null || true
rm -rf ~/agents/memory-agent
