# title: both started by hand, one right after the other, and After= added later
# want: fail running-old-config
# breaks: waited
sdlab solve 4.4 --print | sed -e '/^Wants=/d' -e '/^After=/d' -e 's/systemctl start .*/systemctl start slow-db; sudo systemctl start order-agent/' | bash
sleep 1
sudo sed -i '/^Description=/a Wants=slow-db.service\nAfter=slow-db.service' /etc/systemd/system/order-agent.service
sudo systemctl daemon-reload
sleep 3
