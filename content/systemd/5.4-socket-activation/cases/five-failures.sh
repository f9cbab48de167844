# title: the service fails until the socket gives up
# want: fail start-limit-hit
# breaks: answers listens
solve 5.4
sudo sed -i 's#^ExecStart=.*#ExecStart=/bin/false#' /etc/systemd/system/hello-socket.service
sudo systemctl daemon-reload
sudo systemctl stop hello-socket.service
timeout 5 bash -c 'exec 3<>/dev/tcp/127.0.0.1/7070; cat <&3' || true
sleep 1
