# title: the port is corrected and read, the socket not restarted
# want: fail running-old-config
# breaks: answers listens
sdlab solve 5.4 --print | sed s/7070/7071/ | bash
sudo sed -i s/7071/7070/ /etc/systemd/system/hello-socket.socket
sudo systemctl daemon-reload
