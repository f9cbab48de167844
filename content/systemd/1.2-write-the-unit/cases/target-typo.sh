# title: WantedBy=multiuser.target
# want: fail wanted-by-unknown-target
# breaks: install
solve 1.2
sudo sed -i 's/^WantedBy=.*/WantedBy=multiuser.target/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
