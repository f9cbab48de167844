# title: the alert did come; at the next failure it is broken
# want: fail alert-failed
# breaks: alert
solve 5.3
sudo sed -i s,/bin/echo,/bin/ecco, /etc/systemd/system/agent-alert@.service
sudo systemctl daemon-reload
sudo systemctl reset-failed sick-agent
sudo systemctl start sick-agent
sleep 7
