# title: the alert did come, and OnFailure= leads to another unit since
# want: fail no-alert
# breaks: alert
solve 5.3
sudo sed -i s/^OnFailure=.*/OnFailure=agent-alarm@%N.service/ /etc/systemd/system/sick-agent.service.d/alert.conf
sudo systemctl daemon-reload
