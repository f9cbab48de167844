# title: ExecStartPost= never ends
# want: pending job-running
sudo sed -i -e '/^ExecStart=/a ExecStartPost=/bin/sleep infinity' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 1
