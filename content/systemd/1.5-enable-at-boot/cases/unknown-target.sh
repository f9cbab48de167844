# title: WantedBy=multiuser.target
# want: fail wanted-by-unknown-target
# breaks: reached
sudo sed -i s/multi-user/multiuser/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
