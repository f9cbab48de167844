# title: all set, and the agent stopped: nothing is counted
# want: fail stopped-by-hand
# breaks: process enforced
# options: full
sdlab solve 4.2 --print | bash
sudo systemctl enable hello-agent
sudo systemctl stop hello-agent
