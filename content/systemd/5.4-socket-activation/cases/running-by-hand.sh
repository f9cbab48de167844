# title: a copy of the server was started by hand before
# want: fail running-by-hand
# breaks: answers listens
sed -i 's/^    door = .*/    door = socket.create_server(("127.0.0.1", 7070))/' ~/agents/hello-socket/hello_server.py
setsid python3 ~/agents/hello-socket/hello_server.py >/dev/null 2>&1 &
sleep 1
sdlab solve 5.4 --print | sed 's/^sudo systemctl restart.*/& || true/' | bash
