# title: made safe, and stopped
# want: fail stopped-by-hand
# breaks: runs current same user
# fault: wrong-path
solve 6.2
sleep 1
sudo systemctl stop unsafe-agent
