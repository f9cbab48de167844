# title: ExecStartPre= is still at work
# want: pending job-running
# breaks: up
# options: no-wait
sudo sed -i '/^ExecStart=/i ExecStartPre=/bin/sleep 60' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 1
