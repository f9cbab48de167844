# title: a oneshot that has done its work and ended
# want: fail oneshot-done
# breaks: up
sudo sed -i 's|^Type=.*|Type=oneshot|; s|^Restart=.*|Restart=no|; s|^ExecStart=.*|ExecStart=/bin/echo done|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
