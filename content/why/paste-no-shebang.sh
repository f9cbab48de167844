# title: a script without a first line, pasted
# unit: a.service
# want: exec-format certain
# twin: exec-missing
# options: paste
script /opt/a.py <<'X'

print(1)
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service
journalctl UNIT=a.service -n 30 --no-pager
