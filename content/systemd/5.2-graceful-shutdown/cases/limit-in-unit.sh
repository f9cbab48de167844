# title: TimeoutStopSec= stands in [Unit]
# want: fail key-ignored
# breaks: limit
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e '/^TimeoutStopSec=/d' -e 's/^Description=.*/&\nTimeoutStopSec=10s/' /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
