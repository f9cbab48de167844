# title: checked while the worker waits for Redis
# want: pending job-running
# breaks: up worker-waited
# options: no-wait
sudo mkdir /etc/systemd/system/team-redis.service.d
printf '[Service]\nExecStartPre=/bin/sleep 30\n' | sudo tee /etc/systemd/system/team-redis.service.d/slow.conf
sdlab solve 5.1 --print | sed 's/^sudo systemctl restart /&--no-block /' | bash || true
