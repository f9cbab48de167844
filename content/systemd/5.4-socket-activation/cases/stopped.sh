# title: the socket was stopped again
# want: fail stopped-by-hand
# breaks: answers listens
solve 5.4
sudo systemctl stop hello-socket.socket
