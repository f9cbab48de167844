# title: a oneshot that is enabled, has done its work, and restarts on failure only
# want: fail oneshot-done
# breaks: up
sudo sed -i 's|^Type=.*|Type=oneshot|; s|^Restart=.*|Restart=on-failure|; s|^ExecStart=.*|ExecStart=/bin/echo done|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable --now hello-agent
