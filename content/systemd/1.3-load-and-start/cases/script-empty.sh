# title: the script was never saved
# want: fail crash-loop
# breaks: up
: > ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
