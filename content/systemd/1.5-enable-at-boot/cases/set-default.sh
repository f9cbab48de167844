# title: multi-user.target made the default target
# want: pass
sudo systemctl set-default multi-user.target
sudo systemctl enable hello-agent
