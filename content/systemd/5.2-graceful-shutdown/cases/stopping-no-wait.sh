# title: asked while the stop is under way
# want: pending stopping
# breaks: clean finished
# options: no-wait
sudo sed -i -e s/JOB_SECONDS.=.4/JOB_SECONDS=30/ ~/agents/job-agent/graceful_agent.py
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=60s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop --no-block job-agent
sleep 1
