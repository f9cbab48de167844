sudo systemctl disable --now hello-socket.socket 2>/dev/null || true
sudo systemctl disable --now hello-socket.service 2>/dev/null || true
sudo systemctl stop 'hello-socket@*.service' 2>/dev/null || true
sudo rm -rf /etc/systemd/system/hello-socket.socket /etc/systemd/system/hello-socket.socket.d
sudo rm -rf /etc/systemd/system/hello-socket.service /etc/systemd/system/hello-socket.service.d
sudo rm -f /etc/systemd/system/hello-socket@.service
sudo systemctl daemon-reload
sudo systemctl reset-failed 'hello-socket*' 2>/dev/null || true
rm -rf ~/agents/hello-socket
