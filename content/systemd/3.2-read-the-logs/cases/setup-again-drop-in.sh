# title: set up once more, after a drop-in had mended it, and the name and the folder had been made
# want: fail chdir-missing
# breaks: up yours works before
# fault: missing-directory
mkdir -p ~/agents/old/log-agent/inbox
sudo mkdir -p /etc/systemd/system/log-agent.service.d
printf '[Service]\nWorkingDirectory=%s/agents/log-agent\n' ~ | sudo tee /etc/systemd/system/log-agent.service.d/folder.conf
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
setup 3.2
sdlab answer 3.2 cause missing-directory
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
