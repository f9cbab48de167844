# title: the link removed by hand, and systemd not told
# want: fail not-enabled
# breaks: enabled
sudo systemctl enable hello-agent
systemctl status hello-agent
sudo rm /etc/systemd/system/multi-user.target.wants/hello-agent.service
