# title: Before= in Redis and the gateway, and both are pulled in by their [Install]
# want: pass
sdlab solve 5.1 --print | sed '/^Wants=/d; /^Requires=/d; /^After=team-redis.service$/d; /^After=team-gateway.service$/d; s/^Description=Team Gateway/&\nBefore=team-scheduler.service/; /Team Gateway/,/^END/s/^WantedBy=.*/RequiredBy=team-scheduler.service/; /^sudo systemctl restart/,$d' | bash
sudo mkdir -p /etc/systemd/system/team-redis.service.d
printf '[Unit]\nBefore=team-worker.service\n\n[Install]\nWantedBy=team-worker.service\n' | sudo tee /etc/systemd/system/team-redis.service.d/first.conf >/dev/null
sudo systemctl daemon-reload
sudo systemctl enable team-gateway 
sudo systemctl add-wants team-worker.service team-redis.service
sudo systemctl start team-worker team-scheduler team-monitor
