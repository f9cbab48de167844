# title: the page, typed in order; then a drop-in names the user
# want: pass
# fault: unknown-user
# options: page
sdlab answer 3.2 cause unknown-user
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo mkdir -p /etc/systemd/system/log-agent.service.d
printf '[Service]\nUser=learner\n' | sudo tee /etc/systemd/system/log-agent.service.d/user.conf
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
