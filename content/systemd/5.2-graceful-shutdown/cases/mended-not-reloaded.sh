# title: the unit file is right, but systemd has not read it
# want: fail not-reloaded
# breaks: clean finished limit
sudo systemctl start job-agent
sleep 2
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl restart job-agent
sleep 2
sudo systemctl restart job-agent
