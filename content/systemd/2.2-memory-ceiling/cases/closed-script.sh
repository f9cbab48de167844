# title: a copy of the agent in a folder that only its user may enter
# want: error file-closed
# breaks: agent
solve 2.2
sudo useradd --system agentuser
sudo install -d -m 700 -o agentuser /opt/agent
sudo install -o agentuser agents/memory-agent/memory_agent.py /opt/agent/
sudo sed -i -e 's,/home/learner/agents/memory-agent,/opt/agent,' -e s/^User=.*/User=agentuser/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
sleep 3
