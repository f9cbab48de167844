for unit in unsafe-agent.service unsafe-agent-previous.service; do
    sudo systemctl disable --now "$unit" 2>/dev/null || true
    sudo rm -rf "/etc/systemd/system/$unit" "/etc/systemd/system/$unit.d" "/etc/systemd/system.control/$unit.d"
done
sudo systemctl daemon-reload
sudo systemctl reset-failed unsafe-agent.service unsafe-agent-previous.service 2>/dev/null || true
sudo rm -rf /etc/unsafe-agent ~/agents/unsafe-agent
