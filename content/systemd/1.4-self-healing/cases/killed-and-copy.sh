# title: killed while a copy by hand runs
# want: pass
setsid /usr/bin/python3 ~/agents/hello-agent/hello_agent.py >/dev/null 2>&1 &
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 11
