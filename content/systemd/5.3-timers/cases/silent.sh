# title: the check says nothing at all
# want: fail script-ignores-state
# breaks: storm
sed -i 's/    print(line)/    pass/' ~/agents/agent-check/check_agents.py
solve 5.3
