# title: there is a socket, and no service
# want: fail unit-not-found
# breaks: answers listens
solve 5.4
sudo systemctl stop hello-socket.socket
sudo rm /etc/systemd/system/hello-socket.service
sudo systemctl daemon-reload
sudo systemctl start hello-socket.socket || true
