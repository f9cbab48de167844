# title: the alert did come; at the next failure OnFailure= was not in effect
# want: fail no-alert
# breaks: alert
solve 5.3
sudo mv /etc/systemd/system/sick-agent.service.d/alert.conf /tmp/
sudo systemctl daemon-reload
sudo systemctl reset-failed sick-agent
sudo systemctl start sick-agent
sleep 7
sudo mv /tmp/alert.conf /etc/systemd/system/sick-agent.service.d/
sudo systemctl daemon-reload
