# title: log-relay is stopped, but still required: it comes back, and takes its port first
# want: fail port-in-use
# breaks: up yours works
# fault: port-taken
sdlab answer 3.2 cause port-taken
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo systemctl stop log-relay
# Both are started at once; without this, whoever is quicker has the port.
sudo mkdir -p /etc/systemd/system/log-agent.service.d
printf '[Service]\nExecStartPre=/bin/sleep 0.5\n' | sudo tee /etc/systemd/system/log-agent.service.d/wait.conf >/dev/null
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
until systemctl is-failed --quiet log-agent; do sleep 0.2; done
