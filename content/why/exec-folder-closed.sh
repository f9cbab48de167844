# title: a folder on the way to the program is closed to the unit's user
# unit: a.service
# want: exec-not-executable certain
# twin: exec-noexec
# says: learner
sudo mkdir -m 700 /opt/closed
script /opt/closed/a.py <<'X'
#!/usr/bin/python3
X
unit a.service <<'X'
[Service]
User=learner
ExecStart=/opt/closed/a.py
X
fails a.service
