# title: a pause too long for the default limit
# want: fail limit-unreachable
# breaks: restarts
# fault: wrong-path
solve 6.2
sudo sed -i '/^StartLimit/d' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
