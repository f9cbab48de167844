# title: After= added and read, the scheduler not started again
# want: fail running-old-config
# breaks: scheduler-waited
sdlab solve 5.1 --print | sed '/^After=team-gateway.service$/d' | bash
sleep 2
sudo sed -i '/^Requires=/a After=team-gateway.service' /etc/systemd/system/team-scheduler.service
sudo systemctl daemon-reload
