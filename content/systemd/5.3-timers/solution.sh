sudo tee /etc/systemd/system/agent-alert@.service >/dev/null <<END
[Unit]
Description=Alert about %i

[Service]
Type=oneshot
ExecStart=/bin/echo "ALERT: %i has failed"
END
sudo mkdir -p /etc/systemd/system/sick-agent.service.d
sudo tee /etc/systemd/system/sick-agent.service.d/alert.conf >/dev/null <<END
[Unit]
OnFailure=agent-alert@%N.service
END
sudo tee /etc/systemd/system/agent-check.service >/dev/null <<END
[Unit]
Description=Check the agents

[Service]
Type=oneshot
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/agent-check/check_agents.py {{if eq .Scope "user"}}--user {{end}}hello-agent sick-agent
END
sudo tee /etc/systemd/system/agent-check.timer >/dev/null <<END
[Unit]
Description=Check the agents every 30 s

[Timer]
OnActiveSec=1s
OnUnitActiveSec=30s
AccuracySec=1s

[Install]
WantedBy=timers.target
END
sudo systemctl daemon-reload
# A failure to be alerted of. It fails four times before systemd gives up.
sudo systemctl reset-failed sick-agent.service 2>/dev/null || true
sudo systemctl restart sick-agent.service
for _ in $(seq 40); do
    if systemctl --quiet is-failed sick-agent.service; then break; fi
    sleep 0.5
done
# Once by hand, to see that it works; then by its timer.
sudo systemctl start agent-check.service
sudo systemctl enable agent-check.timer
sudo systemctl restart agent-check.timer
sleep 3
