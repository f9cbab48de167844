# title: log-relay is stopped, and no longer required
# want: fail stopped-by-hand
# breaks: relay
# fault: port-taken
sdlab answer 3.2 cause port-taken
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i /^Requires=/d /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl stop log-relay
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
