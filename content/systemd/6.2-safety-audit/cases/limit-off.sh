# title: the start limit is still off, with a pause
# want: fail restart-storm
# breaks: restarts
# fault: wrong-path
solve 6.2
sudo sed -i 's/^StartLimitIntervalSec=.*/StartLimitIntervalSec=0/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
