# title: a shell around the agent
# want: pass
solve 2.2
sudo sed -i "s,^ExecStart=.*,ExecStart=/bin/sh -c 'cd /home/learner/agents/memory-agent; python3 memory_agent.py; exit 1'," /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
