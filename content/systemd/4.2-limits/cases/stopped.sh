# title: all set, and the agent stopped
# want: fail stopped-by-hand
# breaks: process enforced
sdlab solve 4.2 --print | bash
sudo systemctl enable hello-agent
sudo systemctl stop hello-agent
