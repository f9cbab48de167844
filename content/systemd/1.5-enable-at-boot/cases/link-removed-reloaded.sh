# title: the link removed by hand
# want: fail not-enabled
# breaks: enabled reached
sudo systemctl enable hello-agent
sudo rm /etc/systemd/system/multi-user.target.wants/hello-agent.service
sudo systemctl daemon-reload
