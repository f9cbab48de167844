# title: started in a terminal, not by systemd
# want: fail running-by-hand
# breaks: up yours speaks
setsid /usr/bin/python3 ~/agents/hello-agent/hello_agent.py >/dev/null 2>&1 &
sleep 1
