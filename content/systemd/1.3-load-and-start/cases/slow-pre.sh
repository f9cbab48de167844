# title: ExecStartPre= takes some seconds: waited for
# want: pass
sudo sed -i '/^ExecStart=/i ExecStartPre=/bin/sleep 6' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
