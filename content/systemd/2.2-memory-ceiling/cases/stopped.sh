# title: stopped
# want: fail stopped-by-hand
# breaks: up
solve 2.2
sudo systemctl stop memory-agent
