# title: Wants=, and a drop-in adds BindsTo=
# want: fail requires-too-hard
# breaks: worker-redis
solve 5.1
sudo mkdir -p /etc/systemd/system/team-worker.service.d
printf '[Unit]\nBindsTo=team-redis.service\n' | sudo tee /etc/systemd/system/team-worker.service.d/bind.conf >/dev/null
sudo systemctl daemon-reload
