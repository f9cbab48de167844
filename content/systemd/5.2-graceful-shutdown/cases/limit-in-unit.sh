# title: TimeoutStopSec= stands in [Unit], so 90 s are in effect
# want: pass
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e '/^TimeoutStopSec=/d' -e 's/^Description=.*/&\nTimeoutStopSec=10s/' /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
