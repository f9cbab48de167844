# title: a comment behind the value of TimeoutStopSec=, which leaves 90 s: long enough
# want: pass
sudo sed -i '/^TimeoutStopSec=/s/1s/10s/' /etc/systemd/system/job-agent.service
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e '/^TimeoutStopSec=/s/$/  # a job takes 4 s/' /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
