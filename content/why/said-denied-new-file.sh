# title: the program makes a file in a folder that its user may not write in
# unit: a.service
# want: file-denied certain
# says: wanted to make /var/log/app.log
# never: may read it
unit a.service <<'X'
[Service]
User=nobody
ExecStart=/usr/bin/python3 -c "open('/var/log/app.log', 'a')"
X
fails a.service
