# title: another program listens on the port
# want: fail port-taken
# breaks: answers listens
setsid python3 -c 'import socket, time; s = socket.create_server(("127.0.0.1", 7070)); time.sleep(600)' >/dev/null 2>&1 &
sleep 1
sdlab solve 5.4 --print | sed 's/^sudo systemctl restart.*/& || true/' | bash
