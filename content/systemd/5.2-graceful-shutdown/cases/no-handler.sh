# title: the line that ignores SIGTERM is taken out, and nothing put in its place
# want: fail work-cut-off
# breaks: finished
sed -i /SIG_IGN/d ~/agents/job-agent/job_agent.py
sudo sed -i s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
