# title: checked while the start waits
# want: pending job-running
# breaks: up waited
# options: no-wait
sudo mkdir /etc/systemd/system/slow-db.service.d
printf '[Service]\nExecStartPre=/bin/sleep 30\n' | sudo tee /etc/systemd/system/slow-db.service.d/slow.conf
sdlab solve 4.4 --print | sed '/systemctl start/,$d' | bash
sudo systemctl start --no-block order-agent
