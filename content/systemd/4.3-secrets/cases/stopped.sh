# title: all set, and the agent stopped
# want: fail stopped-by-hand
# breaks: process
sdlab solve 4.3 --print | bash
sudo systemctl enable hello-agent
sudo systemctl stop hello-agent
