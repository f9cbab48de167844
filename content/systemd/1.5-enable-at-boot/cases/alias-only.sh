# title: an Alias= alone
# want: fail alias-only
# breaks: enabled reached
sudo sed -i s/^WantedBy=.*/Alias=agent.service/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
