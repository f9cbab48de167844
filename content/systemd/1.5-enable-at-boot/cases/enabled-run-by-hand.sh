# title: enabled, and a copy runs by hand
# want: fail running-by-hand
# breaks: up
sudo systemctl enable hello-agent
sudo systemctl stop hello-agent
setsid /usr/bin/python3 ~/agents/hello-agent/hello_agent.py >/dev/null 2>&1 &
sleep 1
