# title: the handler is written into job_agent.py, by a drop-in it gets its time
# want: pass
cp ~/agents/job-agent/graceful_agent.py ~/agents/job-agent/job_agent.py
sudo mkdir /etc/systemd/system/job-agent.service.d
printf '[Service]\nTimeoutStopSec=1min\n' | sudo tee /etc/systemd/system/job-agent.service.d/stop.conf
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
