# title: the start limit is still off
# want: fail restart-storm
# breaks: restarts reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^StartLimitIntervalSec=.*/StartLimitIntervalSec=0/; s/^RestartSec=.*/RestartSec=500ms/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
