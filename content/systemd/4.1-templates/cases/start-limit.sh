# title: no RestartSec=, and a script that is missing: given up within a second
# want: fail script-missing
# breaks: running
sdlab solve 4.1 --print | sed -e /^RestartSec/d -e '/^ExecStart/s/agent.py/agnet.py/' | bash
sleep 2
