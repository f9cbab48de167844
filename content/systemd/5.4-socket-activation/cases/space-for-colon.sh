# title: a space between address and port, while the socket is open
# want: fail bad-setting
# breaks: answers listens
solve 5.4
sudo sed -i 's/^ListenStream=.*/ListenStream=127.0.0.1 7070/' /etc/systemd/system/hello-socket.socket
sudo systemctl daemon-reload
sudo systemctl restart hello-socket.socket || true
