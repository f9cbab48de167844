# title: the socket on [::1], and another program on 127.0.0.1
# want: fail wrong-address
# breaks: answers listens
sdlab solve 5.4 --print | sed 's/127.0.0.1:7070/[::1]:7070/' | bash
python3 -c 'import socket; print(socket.create_connection(("::1", 7070), 4).makefile().readline())'
setsid python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 7070)); [c.sendall(b"hi\n") or c.close() for c, a in iter(s.accept, None)]' >/dev/null 2>&1 &
sleep 1
