# title: After= in drop-ins, neither started again
# want: fail order-not-seen
# breaks: worker-waited scheduler-waited
sdlab solve 5.1 --print | sed '/^After=team-redis.service$/d; /^After=team-gateway.service$/d' | bash || true
sleep 2
sudo mkdir /etc/systemd/system/team-worker.service.d /etc/systemd/system/team-scheduler.service.d
printf '[Unit]\nAfter=team-redis.service\n' | sudo tee /etc/systemd/system/team-worker.service.d/order.conf
printf '[Unit]\nAfter=team-gateway.service\n' | sudo tee /etc/systemd/system/team-scheduler.service.d/order.conf
sudo systemctl daemon-reload
