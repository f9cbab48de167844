# title: a script without a first line
# unit: a.service
# want: exec-format certain
# twin: interpreter-missing
script /opt/a.py <<'X'

#!/usr/bin/python3
print(1)
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service
