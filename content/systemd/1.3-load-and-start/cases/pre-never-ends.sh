# title: ExecStartPre= is the agent itself
# want: pending job-running
sudo sed -i -e '/^ExecStart=/{p;s/^ExecStart=/ExecStartPre=/}' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 1
