# title: the service failed until the socket gave up, and is mended
# want: fail not-started
# breaks: answers listens
solve 5.4
sudo sed -i.mine 's#^ExecStart=.*#ExecStart=/usr/bin/false#' /etc/systemd/system/hello-socket.service
sudo systemctl daemon-reload
sudo systemctl stop hello-socket.service
timeout 5 bash -c 'exec 3<>/dev/tcp/127.0.0.1/7070; cat <&3' || true
sleep 1
sudo mv /etc/systemd/system/hello-socket.service.mine /etc/systemd/system/hello-socket.service
sudo systemctl daemon-reload
