# title: another program of the same interpreter runs
# unit: a.service
# want: enabled-not-started certain
# twin: running-by-hand
script /opt/a.py <<'X'
import time
time.sleep(600)
X
sudo cp /opt/a.py /opt/b.py
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
[Install]
WantedBy=multi-user.target
X
sudo systemctl enable -q a.service
setsid nohup /usr/bin/python3 /opt/b.py >/dev/null 2>&1 &
sleep 1
