# title: stopped shortly before the end of a job: well, but TimeoutStopSec= is too short
# want: fail timeout-too-short
# breaks: limit
sed -i s/JOB_SECONDS.=.4/JOB_SECONDS=0.3/ ~/agents/job-agent/graceful_agent.py
sudo sed -i s/job_agent.py/graceful_agent.py/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
