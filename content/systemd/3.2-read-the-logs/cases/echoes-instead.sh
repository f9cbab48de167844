# title: a shell echoes the line that the agent writes
# want: fail not-repaired
# breaks: works
# fault: wrong-path
sdlab answer 3.2 cause wrong-path
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i "s,^ExecStart=.*,ExecStart=/bin/sh -c 'echo INFO ready on port 7170; exec sleep 1000000'," /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
