# title: every five minutes at first, every 30 s after a restart of the timer
# want: pass
sdlab solve 5.3 --print | sed s/^OnUnitActiveSec=.*/OnUnitActiveSec=5min/ | bash
sudo sed -i -e s/^OnActiveSec=.*/OnActiveSec=10s/ -e s/^OnUnitActiveSec=.*/OnUnitActiveSec=30s/ /etc/systemd/system/agent-check.timer
sudo systemctl daemon-reload
sudo systemctl restart agent-check.timer
