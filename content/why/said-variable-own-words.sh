# title: a shell asks for a variable in words of its own; the file has export
# unit: a.service
# want: variable-missing certain
# twin: program-failed
# says: export
echo 'export A_URL=http://x' | sudo tee /etc/a.env >/dev/null
script /opt/a.sh <<'X'
#!/bin/sh
: "${A_URL:?must be set}"
X
unit a.service <<'X'
[Service]
EnvironmentFile=/etc/a.env
ExecStart=/opt/a.sh
X
fails a.service
