# title: the alert did come, and its unit was broken since
# want: fail alert-changed
# breaks: alert
solve 5.3
sudo sed -i s,/bin/echo,/bin/ecco, /etc/systemd/system/agent-alert@.service
sudo systemctl daemon-reload
