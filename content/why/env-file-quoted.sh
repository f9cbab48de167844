# title: quotes around the path of EnvironmentFile=, minus and all
# unit: a.service
# want: value-ignored certain
# says: quotes
script /opt/a.py <<'X'
#!/usr/bin/python3
import os
print(os.environ["TOKEN_URL"])
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
EnvironmentFile="-/etc/a.env"
X
fails a.service
