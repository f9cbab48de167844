# title: After= added, the agent restarted, the database not
# want: fail order-not-seen
# breaks: waited
sdlab solve 4.4 --print | sed /^After=/d | bash
sudo sed -i '/^Wants=/a After=slow-db.service' /etc/systemd/system/order-agent.service
sudo systemctl daemon-reload
sleep 7
sudo systemctl restart order-agent
