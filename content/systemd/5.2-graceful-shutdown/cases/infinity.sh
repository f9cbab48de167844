# title: TimeoutStopSec=infinity
# want: fail limit-unset
# breaks: limit
solve 5.2
sudo sed -i s/^TimeoutStopSec=.*/TimeoutStopSec=infinity/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
