# title: the gateway was stopped, and the scheduler with it
# want: fail stopped-by-hand
# breaks: up
solve 5.1
sudo systemctl stop team-gateway
