# title: Redis is a shell that only says that it is ready
# want: fail not-the-agent
# breaks: worker-waited
sudo mkdir /etc/systemd/system/team-redis.service.d
printf '[Service]\nNotifyAccess=all\nExecStart=\nExecStart=/bin/sh -c "sleep 2; systemd-notify --ready; sleep infinity"\n' |
    sudo tee /etc/systemd/system/team-redis.service.d/command.conf
sudo systemctl daemon-reload
solve 5.1
sleep 4
