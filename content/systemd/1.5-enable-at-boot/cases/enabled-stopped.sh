# title: enabled, and stopped
# want: fail stopped-by-hand
# breaks: up
sudo systemctl enable hello-agent
sudo systemctl stop hello-agent
