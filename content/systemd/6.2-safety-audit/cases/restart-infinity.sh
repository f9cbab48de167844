# title: RestartSec=infinity
# want: fail limit-unreachable
# breaks: restarts
# fault: wrong-path
solve 6.2
sudo sed -i 's/^RestartSec=.*/RestartSec=infinity/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
