# title: a script without its folder, and a working directory that lacks it
# unit: a.service
# want: script-missing certain
# twin: script-relative
unit a.service <<'X'
[Service]
WorkingDirectory=/opt
ExecStart=/usr/bin/python3 main.py
X
fails a.service
