# title: TasksMax=infinity
# want: fail limit-unset
# breaks: limits
solve 6.2
sudo sed -i 's/^TasksMax=.*/TasksMax=infinity/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
sleep 3
