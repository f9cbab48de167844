# title: enabled, and disabled again
# want: fail not-enabled
# breaks: enabled reached
sudo systemctl enable hello-agent
sudo systemctl disable hello-agent
