# title: the unit runs, and a copy by hand runs beside it
# want: pass
sudo systemctl start hello-agent
setsid /usr/bin/python3 ~/agents/hello-agent/hello_agent.py >/dev/null 2>&1 &
sleep 1
