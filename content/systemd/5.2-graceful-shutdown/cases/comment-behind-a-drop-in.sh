# title: a comment behind TimeoutStopSec= in a drop-in, which leaves the 1 s of the unit file
# want: fail value-ignored
# breaks: clean finished limit
sudo sed -i s/job_agent.py/graceful_agent.py/ /etc/systemd/system/job-agent.service
sudo mkdir -p /etc/systemd/system/job-agent.service.d
printf '[Service]\nTimeoutStopSec=10s # a job takes 4 s\n' | sudo tee /etc/systemd/system/job-agent.service.d/stop.conf >/dev/null
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
