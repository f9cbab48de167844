# title: stopped
# want: fail stopped-by-hand
# breaks: healed up
sleep 1
sudo systemctl stop hello-agent
