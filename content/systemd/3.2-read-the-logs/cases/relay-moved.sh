# title: log-relay is moved to another port
# want: fail not-repaired
# breaks: relay
# fault: port-taken
sdlab answer 3.2 cause port-taken
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i s/7171/7072/ /etc/systemd/system/log-relay.service
sudo systemctl daemon-reload
sudo systemctl restart log-relay
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
