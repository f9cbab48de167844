sudo systemctl stop keeper.service 2>/dev/null || true
sudo rm -f /etc/systemd/system/keeper.service
sudo systemctl daemon-reload
! id keeper >/dev/null 2>&1 || sudo userdel keeper
! getent group archive >/dev/null || sudo groupdel archive
