# title: the two lines in a drop-in
# want: pass
sudo mkdir /etc/systemd/system/order-agent.service.d
printf '[Unit]\nWants=slow-db.service\nAfter=slow-db.service\n' | sudo tee /etc/systemd/system/order-agent.service.d/order.conf
sdlab solve 4.4 --print | sed '/^Wants=/d; /^After=/d' | bash
