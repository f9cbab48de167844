# title: the name is corrected, and the unit not started
# want: fail stopped-by-hand
# breaks: up yours works
# fault: missing-dependency
sdlab answer 3.2 cause missing-dependency
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i s/log-rely/log-relay/ /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
