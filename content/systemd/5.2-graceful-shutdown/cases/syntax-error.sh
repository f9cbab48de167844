# title: the script has a syntax error, and is stopped while systemd waits
# want: fail script-error
# breaks: clean finished
echo 'def (' >> ~/agents/job-agent/graceful_agent.py
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl restart job-agent
sleep 1
sudo systemctl stop job-agent
