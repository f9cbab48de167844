# title: the dependencies in drop-ins
# want: pass
sudo mkdir /etc/systemd/system/team-worker.service.d /etc/systemd/system/team-scheduler.service.d
printf '[Unit]\nWants=team-redis.service\nAfter=team-redis.service\n' | sudo tee /etc/systemd/system/team-worker.service.d/order.conf
printf '[Unit]\nRequires=team-gateway.service\nAfter=team-gateway.service\n' | sudo tee /etc/systemd/system/team-scheduler.service.d/order.conf
sdlab solve 5.1 --print | sed '/^Wants=/d; /^Requires=/d; /^After=/d' | bash
