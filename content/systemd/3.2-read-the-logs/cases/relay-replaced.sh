# title: log-relay is made a program that leaves the port alone
# want: fail not-repaired
# breaks: relay
# fault: port-taken
sdlab answer 3.2 cause port-taken
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i 's,^ExecStart=.*,ExecStart=/bin/sleep 7171,' /etc/systemd/system/log-relay.service
sudo systemctl daemon-reload
sudo systemctl restart log-relay
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
