# title: enabled, and the default target is rescue.target
# want: fail wanted-by-unreached-target
sudo systemctl enable hello-agent
sudo systemctl set-default rescue.target
