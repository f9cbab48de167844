# title: the dependencies in a drop-in that only root may read
# want: error unit-file-closed
solve 2.3
sudo sed -i -e /^Wants=/d -e /^After=/d /etc/systemd/system/web-agent.service
sudo mkdir -p /etc/systemd/system/web-agent.service.d
printf '[Unit]\nWants=hello-db.service hello-cache.service\nAfter=hello-db.service hello-cache.service\n' | sudo install -m 600 /dev/stdin /etc/systemd/system/web-agent.service.d/order.conf
sudo systemctl daemon-reload
sudo systemctl restart web-agent
