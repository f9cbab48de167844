# title: time enough, but the agent ignores SIGTERM
# want: fail stop-timed-out
# breaks: clean finished
sudo sed -i s/^TimeoutStopSec=.*/TimeoutStopSec=5s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
