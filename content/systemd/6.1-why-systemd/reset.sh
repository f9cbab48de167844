for unit in why-door.socket why-clerk.service why-gate.service why-lamp.service why-bell.service why-moth.service; do
    sudo systemctl disable --now $unit 2>/dev/null || true
    sudo rm -f /etc/systemd/system/$unit
done
sudo systemctl daemon-reload
sudo systemctl reset-failed 'why-*' 2>/dev/null || true
rm -rf ~/agents/why-systemd
rmdir ~/agents 2>/dev/null || true
