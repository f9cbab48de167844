# title: systemd-socket-proxyd in front of a server that knows nothing of sockets
# want: pass
sdlab solve 5.4 --print | sed -e "s,^ExecStart=.*,ExecStart=/lib/systemd/systemd-socket-proxyd 127.0.0.1:8080," -e 's/^Description=Hello Server/&\nRequires=hello-real.service\nAfter=hello-real.service/' -e /^User=/d > /tmp/solution.sh
cat > /tmp/real.py <<'P'
import socket
s = socket.create_server(("127.0.0.1", 8080))
while True:
    c, _ = s.accept()
    c.sendall(b"hi\n")
    c.close()
P
sudo tee /etc/systemd/system/hello-real.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /tmp/real.py
ExecStartPost=/bin/sleep 1
X
bash /tmp/solution.sh
