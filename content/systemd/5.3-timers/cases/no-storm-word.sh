# title: the check says nothing of a storm
# want: fail script-ignores-state
# breaks: storm
sed -i 's/^STORM.*/STORM = 1000/' ~/agents/agent-check/check_agents.py
solve 5.3
