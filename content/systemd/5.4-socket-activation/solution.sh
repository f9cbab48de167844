sudo tee /etc/systemd/system/hello-socket.socket >/dev/null <<END
[Unit]
Description=Hello Socket

[Socket]
ListenStream=127.0.0.1:7070

[Install]
WantedBy=sockets.target
END
sudo tee /etc/systemd/system/hello-socket.service >/dev/null <<END
[Unit]
Description=Hello Server

[Service]
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/hello-socket/hello_server.py
END
sudo systemctl daemon-reload
# A socket is not opened while its service runs.
sudo systemctl stop hello-socket.service
sudo systemctl enable hello-socket.socket
sudo systemctl restart hello-socket.socket
