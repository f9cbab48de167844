# title: a pause too long for the limit
# want: fail limit-unreachable
# breaks: restarts reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^RestartSec=.*/RestartSec=15/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
