# title: enabled and started, and its command ends at once
# want: fail ended-at-once
# breaks: up
sudo sed -i 's|^ExecStart=.*|ExecStart=/bin/true|; s|^Restart=.*|Restart=no|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
sudo systemctl restart hello-agent
settled
