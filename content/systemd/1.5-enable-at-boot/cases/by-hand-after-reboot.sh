# title: rebooted, and started by hand in a terminal
# want: fail not-enabled
# breaks: enabled reached up
sudo systemctl stop hello-agent
setsid /usr/bin/python3 ~/agents/hello-agent/hello_agent.py >/dev/null 2>&1 &
