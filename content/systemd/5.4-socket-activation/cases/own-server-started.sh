# title: a server that opens the port itself, started; the socket cannot be
# want: fail service-started-not-socket
# breaks: answers listens
sed -i 's/^    door = .*/    door = socket.create_server(("127.0.0.1", 7070))/' ~/agents/hello-socket/hello_server.py
sdlab solve 5.4 --print | sed 's/^sudo systemctl enable/sudo systemctl start hello-socket.service; sleep 1; &/; s/^sudo systemctl restart.*/& || true/' | bash
