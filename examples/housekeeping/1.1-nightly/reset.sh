sudo systemctl stop nightly.timer nightly.service 2>/dev/null || true
sudo rm -f /etc/systemd/system/nightly.timer /etc/systemd/system/nightly.service /var/tmp/nightly
sudo systemctl daemon-reload
