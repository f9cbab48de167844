# title: the script is misspelt
# want: fail script-missing
# breaks: regular storm
sdlab solve 5.3 --print | sed -e s/check_agents.py/check_agent.py/ -e 's/^sudo systemctl start agent-check.service/& || true/' | bash
