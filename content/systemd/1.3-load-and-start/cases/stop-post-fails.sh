# title: a oneshot's program ends well, and the command after it does not
# want: fail unit-failed
# breaks: up
sudo sed -i 's|^Type=.*|Type=oneshot|; s|^Restart=.*|Restart=no|; s|^ExecStart=.*|ExecStart=/bin/echo done\nExecStopPost=/bin/false|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
