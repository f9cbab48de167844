# title: Redis does not come up, and the worker is started without it
# want: fail dependency-failed
# breaks: worker-waited
sudo mkdir /etc/systemd/system/team-redis.service.d
printf '[Service]\nExecStart=\nExecStart=/bin/false\nRestartSec=30\n' | sudo tee /etc/systemd/system/team-redis.service.d/command.conf
sudo systemctl daemon-reload
solve 5.1 || true
