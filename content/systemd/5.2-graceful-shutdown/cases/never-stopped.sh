# title: all is mended, and the agent runs
# want: fail never-stopped
# breaks: clean finished
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 3
