# title: mended, but not reloaded
# want: fail not-reloaded
# breaks: up yours works
# fault: wrong-path
sdlab answer 3.2 cause wrong-path
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i s,/bin/log_agent.py,/log_agent.py, /etc/systemd/system/log-agent.service
sudo systemctl reset-failed log-agent
sudo systemctl start log-agent || true
sleep 2
