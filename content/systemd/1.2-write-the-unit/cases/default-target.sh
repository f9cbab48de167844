# title: WantedBy=default.target
# want: pass
solve 1.2
sudo sed -i 's/^WantedBy=.*/WantedBy=default.target/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
