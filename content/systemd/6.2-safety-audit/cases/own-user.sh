# title: a user of its own: who is not root cannot see its variables
# want: error access-denied
# fault: wrong-path
solve 6.2
sudo useradd --system agentuser
sudo install -D -m 755 ~/agents/unsafe-agent/unsafe_agent.py /opt/unsafe-agent/unsafe_agent.py
sudo sed -i -e 's|^User=.*|User=agentuser|' -e 's|/home/learner/agents/unsafe-agent|/opt/unsafe-agent|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
# With sudo it passes.
sudo SDLAB_LESSON="${SDLAB_LESSON:-}" sdlab check 6.2
