# title: the timer is corrected, and systemd has not read it
# want: fail not-reloaded
# breaks: regular
sdlab solve 5.3 --print | sed s/^OnUnitActiveSec=.*/OnUnitActiveSec=5min/ | bash
sudo sed -i s/^OnUnitActiveSec=.*/OnUnitActiveSec=20s/ /etc/systemd/system/agent-check.timer
