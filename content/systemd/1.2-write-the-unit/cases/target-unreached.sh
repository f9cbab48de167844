# title: WantedBy=rescue.target
# want: fail wanted-by-unreached-target
# breaks: install
solve 1.2
sudo sed -i 's/^WantedBy=.*/WantedBy=rescue.target/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
