# title: After= added and read, the worker not started again
# want: fail running-old-config
# breaks: worker-waited
sdlab solve 5.1 --print | sed '/^After=team-redis.service$/d' | bash || true
sleep 2
sudo sed -i '/^Wants=/a After=team-redis.service' /etc/systemd/system/team-worker.service
sudo systemctl daemon-reload
