unit() { sudo tee /etc/systemd/system/team-$1.service >/dev/null; }

unit gateway <<END
[Unit]
Description=Team Gateway

[Service]
Type=notify
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/four/gateway.py
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
END

unit worker <<END
[Unit]
Description=Team Worker
Wants=team-redis.service
After=team-redis.service

[Service]
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/four/worker.py
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
END

unit scheduler <<END
[Unit]
Description=Team Scheduler
Requires=team-gateway.service
After=team-gateway.service

[Service]
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/four/scheduler.py
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
END

unit monitor <<END
[Unit]
Description=Team Monitor
After=team-redis.service team-gateway.service

[Service]
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/four/monitor.py
Restart=no

[Install]
WantedBy=multi-user.target
END

sudo systemctl daemon-reload
sudo systemctl restart team-gateway.service team-worker.service team-scheduler.service team-monitor.service
systemctl is-active team-redis.service team-gateway.service team-worker.service team-scheduler.service team-monitor.service
