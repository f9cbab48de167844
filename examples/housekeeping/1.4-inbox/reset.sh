sudo systemctl stop inbox.path inbox.service 2>/dev/null || true
sudo rm -f /etc/systemd/system/inbox.path /etc/systemd/system/inbox.service
sudo systemctl daemon-reload
sudo rm -rf /var/tmp/inbox /var/tmp/sorted
