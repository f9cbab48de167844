# title: User= is taken out
# want: fail runs-as-root
# breaks: yours
# fault: unknown-user
sdlab answer 3.2 cause unknown-user
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i /^User=/d /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
