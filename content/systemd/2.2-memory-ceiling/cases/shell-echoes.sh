# title: a shell that says what the agent says
# want: fail other-program
# breaks: agent
solve 2.2
sudo sed -i "s,^ExecStart=.*,ExecStart=/bin/sh -c 'echo Memory agent starts; sleep 1000; python3 /home/learner/agents/memory-agent/memory_agent.py'," /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
sleep 3
