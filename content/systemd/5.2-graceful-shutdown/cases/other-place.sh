# title: the unit in another folder, another user, another place for the agent
# want: pass
sudo useradd --system agentuser
sudo mkdir -p /opt/job-agent /usr/local/lib/systemd/system
sudo cp ~/agents/job-agent/graceful_agent.py /opt/job-agent/agent.py
sudo rm /etc/systemd/system/job-agent.service
printf '[Service]\nUser=agentuser\nWorkingDirectory=/opt/job-agent\nExecStart=/usr/bin/env python3 agent.py\nTimeoutStopSec=8s\n' | sudo tee /usr/local/lib/systemd/system/job-agent.service
sudo systemctl daemon-reload
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
