# title: in /usr/local, enabled, for a user and a place of its own
# want: pass
solve 2.2
sudo systemctl stop memory-agent
sudo useradd --system agentuser
sudo mkdir -p /opt/agent /usr/local/lib/systemd/system
sudo cp ~/agents/memory-agent/memory_agent.py /opt/agent/agent.py
sudo mv /etc/systemd/system/memory-agent.service /usr/local/lib/systemd/system/
sudo sed -i -e 's|/home/learner/agents/memory-agent|/opt/agent|;s|memory_agent.py|agent.py|;s|^User=.*|User=agentuser|' -e '$a [Install]\nWantedBy=multi-user.target' /usr/local/lib/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl enable --now memory-agent
