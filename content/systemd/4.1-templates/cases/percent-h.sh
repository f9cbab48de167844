# title: %h in ExecStart=, which is the home of root
# want: fail file-denied
# breaks: running
sdlab solve 4.1 --print | sed 's,$HOME/agents/named-agent/agent.py,%h/agents/named-agent/agent.py,' | bash
sleep 3
