for name in monitor scheduler worker gateway redis; do
    sudo systemctl disable --now team-$name.service 2>/dev/null || true
    sudo rm -rf /etc/systemd/system/team-$name.service /etc/systemd/system/team-$name.service.d
done
sudo systemctl daemon-reload
sudo systemctl reset-failed 'team-*.service' 2>/dev/null || true
rm -rf ~/agents/four
