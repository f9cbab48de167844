# title: stop and start instead of kill
# want: fail restarted-by-hand
# breaks: healed
sleep 1
sudo systemctl stop hello-agent
sudo systemctl start hello-agent
