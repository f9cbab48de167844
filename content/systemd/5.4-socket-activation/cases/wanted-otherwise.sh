# title: not enabled, but sockets.target wants it by a drop-in
# want: pass
sdlab solve 5.4 --print | sed '/^sudo systemctl enable/d' | bash
sudo mkdir -p /etc/systemd/system/sockets.target.d
printf '[Unit]\nWants=hello-socket.socket\n' | sudo tee /etc/systemd/system/sockets.target.d/hello.conf
sudo systemctl daemon-reload
