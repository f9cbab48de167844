# title: the program runs, but not as the unit
# unit: a.service
# want: running-by-hand certain
# twin: not-started
script /opt/a.py <<'X'
#!/usr/bin/python3
import time
time.sleep(600)
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
X
setsid nohup /usr/bin/python3 /opt/a.py >/dev/null 2>&1 &
sleep 1
