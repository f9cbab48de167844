# title: the group of the service alone may read the credential
# want: pass
# fault: wrong-path
solve 6.2
sudo useradd --system agentuser
sudo install -D -m 755 ~/agents/unsafe-agent/unsafe_agent.py /opt/unsafe-agent/unsafe_agent.py
echo another-key | sudo install -m 640 -g agentuser /dev/stdin /etc/unsafe-agent/key
sudo sed -i -e 's|^User=.*|User=agentuser|' -e 's|^EnvironmentFile=.*|LoadCredential=API_KEY:/etc/unsafe-agent/key|' \
    -e 's|/home/learner/agents/unsafe-agent|/opt/unsafe-agent|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
