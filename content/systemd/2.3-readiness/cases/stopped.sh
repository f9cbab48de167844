# title: the unit is there, and was stopped
# want: fail stopped-by-hand
# breaks: ready up current
solve 2.3
sudo systemctl stop web-agent
