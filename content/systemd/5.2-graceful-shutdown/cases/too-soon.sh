# title: stopped while the agent still loads what it needs
# want: fail stopped-too-soon
# breaks: finished
sed -i '1i import time; time.sleep(5)' ~/agents/job-agent/graceful_agent.py
solve 5.2
