# title: the page, typed in order; then the quotes are closed
# want: pass
# fault: bad-setting
# options: page
sdlab answer 3.2 cause bad-setting
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i '/^ExecStart=/s/$/"/' /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
