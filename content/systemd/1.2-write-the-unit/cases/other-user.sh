# title: another user and place
# want: pass
solve 1.2
sudo useradd --system agentuser
sudo mkdir /opt/agent
sudo cp ~/agents/hello-agent/hello_agent.py /opt/agent/agent.py
sudo sed -i 's|/home/learner/agents/hello-agent|/opt/agent|;s|hello_agent.py|agent.py|;s|^User=.*|User=agentuser|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
