# title: OnUnitActiveSec= comes later, and the timer is reloaded and not restarted
# want: fail running-old-config
# breaks: regular
sdlab solve 5.3 --print | sed /^OnUnitActiveSec/d | bash
sudo sed -i '/^OnActiveSec/a OnUnitActiveSec=30s' /etc/systemd/system/agent-check.timer
sudo systemctl daemon-reload
