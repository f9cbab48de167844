# title: the same without waiting
# want: pending waiting-for-restart
# breaks: up yours
# options: no-wait
sudo systemctl start hello-agent
sleep 1
sudo systemctl kill hello-agent
sleep 1
