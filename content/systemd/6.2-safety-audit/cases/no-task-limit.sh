# title: no TasksMax=
# want: fail limit-unset
# breaks: limits
# fault: wrong-path
solve 6.2
sudo sed -i '/^TasksMax/d' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
