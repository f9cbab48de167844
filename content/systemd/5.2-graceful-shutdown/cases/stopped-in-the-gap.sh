# title: stopped while systemd waited to restart it
# want: fail never-stopped
# breaks: clean finished
sudo sed -i s/^RestartSec=.*/RestartSec=30s/ /etc/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl kill -s KILL job-agent
sleep 1
sudo systemctl stop job-agent
