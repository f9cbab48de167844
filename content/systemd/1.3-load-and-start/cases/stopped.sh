# title: started and stopped again
# want: fail stopped-by-hand
# breaks: up yours speaks
sudo systemctl start hello-agent
sleep 1
sudo systemctl stop hello-agent
