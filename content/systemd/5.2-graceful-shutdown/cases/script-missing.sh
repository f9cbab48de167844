# title: the script's name is misspelt
# want: fail script-missing
# breaks: clean finished
sudo sed -i -e s/job_agent.py/gracefull_agent.py/ -e s/^RestartSec=.*/RestartSec=1/ -e s/^TimeoutStopSec=.*/TimeoutStopSec=10s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 1
