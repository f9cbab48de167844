# title: kill in place of systemctl stop
# want: fail never-stopped
# breaks: clean finished
sudo sed -i -e s/job_agent.py/graceful_agent.py/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
kill "$(systemctl show -P MainPID job-agent 2>/dev/null || systemctl show --value -p MainPID job-agent)"
sleep 4
