# title: the alert did come, and its unit is gone since
# want: fail no-alert
# breaks: alert
solve 5.3
sudo rm /etc/systemd/system/agent-alert@.service
sudo systemctl daemon-reload
