sudo tee /etc/systemd/system/crash-agent.service >/dev/null <<END
[Unit]
Description=Crash Agent
StartLimitIntervalSec=60
StartLimitBurst=5

[Service]
Type=simple
{{- if ne .Scope "user"}}
User=$(id -un)
{{- end}}
WorkingDirectory=$HOME/agents/crash-agent
ExecStart=/usr/bin/python3 $HOME/agents/crash-agent/crash_agent.py
Restart=on-failure
RestartSec=5s
END
sudo systemctl daemon-reload
# If it gave up before, it would be refused this start, too.
sudo systemctl reset-failed crash-agent.service 2>/dev/null || true
sudo systemctl restart crash-agent.service
# Five starts with 5 s between them, and the sixth is refused: 25 s.
for _ in $(seq 80); do
    if systemctl is-failed --quiet crash-agent.service; then break; fi
    sleep 0.5
done
