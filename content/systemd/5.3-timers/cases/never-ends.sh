# title: the check loops, and never ends
# want: fail oneshot-never-ends
# breaks: regular
printf '\nimport time\nsys.stdout.flush()\ntime.sleep(1000)\n' >> ~/agents/agent-check/check_agents.py
sdlab solve 5.3 --print | sed -e s/^Type=oneshot/Type=simple/ -e 's,^ExecStart=/bin/echo.*,ExecStart=/bin/true,' | bash
sleep 3
