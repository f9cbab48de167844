# title: journalctl of a program that finds no command
# unit: a.service
# want: command-not-found certain
# says: engine
# options: paste
script /opt/a.sh <<'X'
#!/bin/sh
engine x
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
sudo journalctl -u a.service
