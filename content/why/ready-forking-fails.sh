# title: Type=forking, and the command itself fails
# unit: a.service
# want: file-missing certain
# twin: forked-and-ended
# says: /etc/app.conf
# never: background
unit a.service <<'X'
[Service]
Type=forking
ExecStart=/bin/cat /etc/app.conf
X
fails a.service
