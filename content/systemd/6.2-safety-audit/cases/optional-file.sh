# title: the missing settings file is optional now
# want: pass
# fault: missing-environment-file
solve 6.2
sudo sed -i 's|^EnvironmentFile=|EnvironmentFile=-/etc/unsafe-agent/settings\n&|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
