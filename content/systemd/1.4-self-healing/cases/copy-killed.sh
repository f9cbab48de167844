# title: the copy that was killed had been started by hand
# want: fail never-killed
# breaks: healed
setsid /usr/bin/python3 ~/agents/hello-agent/hello_agent.py >/dev/null 2>&1 &
sleep 2
kill $!
