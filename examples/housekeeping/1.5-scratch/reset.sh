sudo systemctl stop srv-scratch.mount 2>/dev/null || true
sudo rm -f /etc/systemd/system/srv-scratch.mount
sudo systemctl daemon-reload
[ ! -d /srv/scratch ] || sudo rmdir /srv/scratch
