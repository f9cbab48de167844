# title: enabled, and multi-user.target is masked
# want: fail wanted-by-unreached-target
# breaks: reached
sudo systemctl enable hello-agent
sudo systemctl mask multi-user.target
sleep 3
