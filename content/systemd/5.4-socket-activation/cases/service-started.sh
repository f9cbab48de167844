# title: the service is started in place of the socket
# want: fail service-started-not-socket
# breaks: answers listens
sdlab solve 5.4 --print | sed -e '/^sudo systemctl enable/d' -e 's/restart hello-socket.socket/start hello-socket.service/' | bash
