# title: TimeoutSec=, which sets both limits
# want: pass
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e 's/^TimeoutStopSec=.*/TimeoutSec=20/' /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
