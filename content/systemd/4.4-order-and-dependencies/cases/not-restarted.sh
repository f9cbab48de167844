# title: After= added and read, neither unit started again
# want: fail running-old-config
# breaks: waited
sdlab solve 4.4 --print | sed /^After=/d | bash
sleep 4
sudo sed -i '/^Wants=/a After=slow-db.service' /etc/systemd/system/order-agent.service
sudo systemctl daemon-reload
