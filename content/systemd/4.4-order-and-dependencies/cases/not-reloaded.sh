# title: After= added, and systemd has not read it
# want: fail not-reloaded
# breaks: follows waited
sdlab solve 4.4 --print | sed /^After=/d | bash
sudo sed -i '/^Wants=/a After=slow-db.service' /etc/systemd/system/order-agent.service
