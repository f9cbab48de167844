# title: systemctl kill -s KILL in place of systemctl stop; systemd restarts the agent
# want: fail never-stopped
# breaks: clean finished
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl kill -s KILL job-agent
sleep 5
