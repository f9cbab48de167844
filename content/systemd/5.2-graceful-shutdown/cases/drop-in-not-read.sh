# title: a drop-in that systemd has not read
# want: fail not-reloaded
# breaks: clean finished limit
cp ~/agents/job-agent/graceful_agent.py ~/agents/job-agent/job_agent.py
sudo systemctl start job-agent
sudo mkdir /etc/systemd/system/job-agent.service.d
printf '[Service]\nTimeoutStopSec=1min\n' | sudo tee /etc/systemd/system/job-agent.service.d/stop.conf
sleep 2
sudo systemctl restart job-agent
