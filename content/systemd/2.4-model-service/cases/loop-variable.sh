# title: the loop has a shell variable that systemd takes out
# want: fail does-not-wait
solve 2.4 >/dev/null
sudo sed -i "s#^ExecStartPre=.*#ExecStartPre=/bin/sh -c 'gpu=/dev/shm/hello-gpu; until test -e \${gpu}x; do sleep 1; done'#" /etc/systemd/system/model-server.service
sudo systemctl daemon-reload
sudo systemctl stop model-server log-shipper
rm -f /dev/shm/hello-gpu
sudo systemctl start --no-block model-server
sleep 4
touch /dev/shm/hello-gpu
sleep 6
