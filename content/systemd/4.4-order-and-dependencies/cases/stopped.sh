# title: it waited, and was stopped later
# want: fail stopped-by-hand
# breaks: up
solve 4.4
sudo systemctl stop order-agent
