# title: WantedBy= names a target that a boot reaches, and one that it does not
# want: pass
sudo sed -i 's/^WantedBy=.*/WantedBy=rescue.target multi-user.target/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
