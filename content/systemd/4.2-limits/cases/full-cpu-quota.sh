# title: a busy agent, slowed down to a fifth of a CPU
# want: pass
# options: full
sed -i 's/time.sleep(5)/end = time.time() + 5\n    while time.time() < end: pass/' ~/agents/hello-agent/hello_agent.py
sdlab solve 4.2 --print | sed s/150%/20%/ | bash
sleep 2
before=$(systemctl show -P CPUUsageNSec hello-agent)
sleep 5
used=$((($(systemctl show -P CPUUsageNSec hello-agent) - before) / 1000000))
test "$used" -gt 700 && test "$used" -lt 1400
