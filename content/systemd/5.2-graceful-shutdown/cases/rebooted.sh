# title: the machine was rebooted while it ran
# want: pass
# options: reboot
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
