# title: a variable that nothing sets
# unit: a.service
# want: variable-unset certain
# twin: variable-missing
# says: API_TOKEN
printf 'OTHER=abc\n' | sudo tee /etc/a.env >/dev/null
script /opt/a.py <<'X'
#!/usr/bin/python3
import os
print(os.environ["API_TOKEN"])
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
EnvironmentFile=/etc/a.env
X
fails a.service
