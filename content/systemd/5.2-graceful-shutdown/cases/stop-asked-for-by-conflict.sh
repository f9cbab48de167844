# title: systemd stops it because another unit conflicts with it
# want: pass
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
printf '[Unit]\nConflicts=job-agent.service\n[Service]\nExecStart=/bin/sleep 60\n' | sudo tee /etc/systemd/system/rival.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl start rival
sleep 5
