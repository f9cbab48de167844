# title: the page, typed in order; then Wants= in place of Requires=
# want: pass
# fault: missing-dependency
# options: page
sdlab answer 3.2 cause missing-dependency
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i s/^Requires=.*/Wants=log-relay.service/ /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
