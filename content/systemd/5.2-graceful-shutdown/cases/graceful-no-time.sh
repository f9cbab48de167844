# title: the agent listens, but TimeoutStopSec= is too short
# want: fail timeout-too-short
# breaks: clean finished limit
sudo sed -i s/job_agent.py/graceful_agent.py/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
