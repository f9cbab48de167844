# title: the script is there, and not executable
# unit: a.service
# want: exec-not-executable certain
# twin: exec-is-folder
# says: chmod
script /opt/a.py <<'X'
#!/usr/bin/python3
X
sudo chmod 644 /opt/a.py
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service
