# title: stopped in the last moments of the first job
# want: pass
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
until journalctl -u job-agent -o cat | grep -q "job 1 begins"; do sleep 0.05; done
sleep 3.65
sudo systemctl stop job-agent
