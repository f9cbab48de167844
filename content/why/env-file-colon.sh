# title: an environment file with NAME: value
# unit: a.service
# want: variable-unset certain
# says: /etc/a.env has it with a colon
printf 'LEVEL: debug\n' | sudo tee /etc/a.env >/dev/null
script /opt/a <<'X'
#!/usr/bin/python3
import os
print(os.environ["LEVEL"])
X
unit a.service <<'X'
[Service]
EnvironmentFile=/etc/a.env
ExecStart=/opt/a
X
fails a.service
