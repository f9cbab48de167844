# title: a drop-in with TimeoutStopSecs=, so 90 s are in effect
# want: pass
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e '/^TimeoutStopSec=/d' /etc/systemd/system/job-agent.service
sudo mkdir -p /etc/systemd/system/job-agent.service.d
printf '[Service]\nTimeoutStopSecs=10s\n' | sudo tee /etc/systemd/system/job-agent.service.d/stop.conf >/dev/null
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
