# title: After= added, and both restarted
# want: pass
sdlab solve 4.4 --print | sed /^After=/d | bash
sudo sed -i '/^Wants=/a After=slow-db.service' /etc/systemd/system/order-agent.service
sudo systemctl daemon-reload
sudo systemctl restart order-agent slow-db
