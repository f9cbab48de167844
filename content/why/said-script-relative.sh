# title: a script without its folder, and no working directory
# unit: a.service
# want: script-relative certain
# twin: script-missing
# says: WorkingDirectory=
sudo mkdir -p /opt/app
script /opt/app/main.py <<'X'
print("up")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 main.py
X
fails a.service
