# title: the service failed, the socket was closed, and all is mended
# want: pass
sdlab solve 5.4 --print | sed s/hello_server.py/hello-server.py/ | bash
python3 ~/agents/hello-socket/ask.py || true
sleep 1
sudo sed -i s/hello-server.py/hello_server.py/ /etc/systemd/system/hello-socket.service
sudo systemctl daemon-reload
sudo systemctl reset-failed hello-socket.service
sudo systemctl restart hello-socket.socket
