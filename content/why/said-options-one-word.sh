# title: ${OPTS} with blanks in it is one argument
# unit: a.service
# want: options-one-word certain
# says: \$OPTS
printf 'OPTS="--children --procnames x"\n' | sudo tee /etc/a.env >/dev/null
script /opt/a.py <<'X'
#!/usr/bin/python3
import argparse
p=argparse.ArgumentParser()
p.add_argument("--children",action="store_true")
p.add_argument("--procnames")
p.parse_args()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py ${OPTS}
EnvironmentFile=/etc/a.env
X
fails a.service
