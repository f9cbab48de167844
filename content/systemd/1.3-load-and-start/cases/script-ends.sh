# title: the script says hello once and ends
# want: fail crash-loop
# breaks: up
printf 'import logging\nlogging.basicConfig(level=20)\nlogging.info("hello")\n' > ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
