# title: TasksMax=30000
# want: fail limit-too-loose
# breaks: limits
# fault: wrong-path
solve 6.2
sudo sed -i 's/^TasksMax=.*/TasksMax=30000/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
