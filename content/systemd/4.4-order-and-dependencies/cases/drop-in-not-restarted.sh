# title: After= added in a drop-in, neither unit started again
# want: fail order-not-seen
# breaks: waited
sdlab solve 4.4 --print | sed /^After=/d | bash
sleep 4
sudo mkdir /etc/systemd/system/order-agent.service.d
printf '[Unit]\nAfter=slow-db.service\n' | sudo tee /etc/systemd/system/order-agent.service.d/order.conf
sudo systemctl daemon-reload
