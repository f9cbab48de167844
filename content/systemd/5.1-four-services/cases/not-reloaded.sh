# title: a line added, and systemd has not read it
# want: fail not-reloaded
# breaks: worker-redis
sdlab solve 5.1 --print | sed '/^After=team-redis.service$/d' | bash
sudo sed -i '/^Wants=/a After=team-redis.service' /etc/systemd/system/team-worker.service
