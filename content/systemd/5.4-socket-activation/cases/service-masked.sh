# title: the service is masked
# want: fail masked
# breaks: answers listens
solve 5.4
sudo systemctl stop hello-socket.socket hello-socket.service
sudo rm /etc/systemd/system/hello-socket.service
sudo systemctl mask hello-socket.service
sudo systemctl start hello-socket.socket || true
