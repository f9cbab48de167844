sudo systemctl stop log-agent.service log-relay.service 2>/dev/null || true
sudo systemctl disable log-agent.service log-relay.service 2>/dev/null || true
for name in log-agent log-relay; do
    sudo rm -rf {/etc/systemd/system,/run/systemd/system}.control/$name.service.d /run/systemd/system/$name.service{,.d}
    sudo rm -rf /etc/systemd/system/$name.service /etc/systemd/system/$name.service.d /etc/systemd/system/multi-user.target.wants/$name.service
    rm -rf ~/agents/$name
done
rm -rf ~/agents/old/log-agent
rmdir ~/agents/old 2>/dev/null || true
{{if eq .Scope "system"}}if id log-agnet >/dev/null 2>&1; then sudo userdel log-agnet; fi
{{end}}sudo rm -f /etc/systemd/system/log-rely.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent.service log-relay.service 2>/dev/null || true
