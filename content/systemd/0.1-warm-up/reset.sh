sudo systemctl disable --now warm-up.service 2>/dev/null || true
# Its drop-ins, those of set-property too.
sudo systemctl revert warm-up.service 2>/dev/null || true
sudo rm -rf /etc/systemd/system/warm-up.service /etc/systemd/system/warm-up.service.d
sudo systemctl daemon-reload
sudo systemctl reset-failed warm-up.service 2>/dev/null || true
