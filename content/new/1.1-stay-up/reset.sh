# Takes back all that the activity asked for, whatever of it is there.
sudo systemctl disable --now my-ticker 2>/dev/null || true
sudo rm -f /etc/systemd/system/my-ticker.service
sudo systemctl daemon-reload
sudo systemctl reset-failed my-ticker 2>/dev/null || true
