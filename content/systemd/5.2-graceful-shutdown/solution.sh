# An agent that listens, and a stop that waits longer than a job takes.
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl restart job-agent.service
# The agent needs a moment before it handles signals.
sleep 2
sudo systemctl stop job-agent.service
