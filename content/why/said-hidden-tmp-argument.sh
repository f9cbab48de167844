# title: PrivateTmp= hides the file that a command is given
# unit: a.service
# want: path-hidden certain
# says: PrivateTmp=yes
# never: ProtectHome
echo hi >/tmp/a.txt
unit a.service <<'X'
[Service]
PrivateTmp=yes
ExecStart=/bin/cat /tmp/a.txt
X
fails a.service
