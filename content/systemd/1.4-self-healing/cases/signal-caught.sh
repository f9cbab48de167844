# title: the agent does not care about SIGTERM
# want: fail never-killed
# breaks: healed
# options: fresh
solve 1.1
solve 1.2
sed -i '1i import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)' ~/agents/hello-agent/hello_agent.py
solve 1.3
sleep 2
kill "$(systemctl show -P MainPID hello-agent)"
