# title: in /usr/local, enabled and started at once, for a user and a place of its own
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo useradd --system agentuser
sudo mkdir -p /opt/agent /usr/local/lib/systemd/system
sudo cp ~/agents/crash-agent/crash_agent.py /opt/agent/agent.py
sudo mv /etc/systemd/system/crash-agent.service /usr/local/lib/systemd/system/
sudo sed -i -e 's|/home/learner/agents/crash-agent|/opt/agent|;s|crash_agent.py|agent.py|;s|^User=.*|User=agentuser|' -e s/^StartLimitBurst.*/StartLimitBurst=1/ -e '$a [Install]\nWantedBy=multi-user.target' /usr/local/lib/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl enable --now crash-agent
