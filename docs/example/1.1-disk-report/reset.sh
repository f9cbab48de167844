sudo systemctl disable --now disk-report.timer 2>/dev/null || true
sudo systemctl disable disk-report.service 2>/dev/null || true
sudo rm -f /etc/systemd/system/disk-report.service /etc/systemd/system/disk-report.timer
sudo systemctl daemon-reload
