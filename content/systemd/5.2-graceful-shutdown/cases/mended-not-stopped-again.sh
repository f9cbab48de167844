# title: a stop that timed out, all is mended and started, and not stopped again
# want: fail timeout-too-short
# breaks: clean finished
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 3
