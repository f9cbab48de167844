# title: stopped, and started through its target
# want: pass
sudo systemctl enable hello-agent
sudo systemctl stop hello-agent
sudo systemctl start multi-user.target
