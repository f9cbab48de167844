# title: Redis is Type=simple, so it counts as started at once
# want: fail started-not-ready
# breaks: worker-waited
sudo mkdir /etc/systemd/system/team-redis.service.d
printf '[Service]\nType=simple\n' | sudo tee /etc/systemd/system/team-redis.service.d/type.conf
sudo systemctl daemon-reload
solve 5.1
