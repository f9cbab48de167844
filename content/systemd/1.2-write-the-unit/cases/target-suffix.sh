# title: WantedBy=multi-user
# want: fail wanted-by-unknown-target
solve 1.2
sudo sed -i 's|^WantedBy=.*|WantedBy=multi-user|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
