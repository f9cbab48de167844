# title: a file that is not there, in a folder where the program may not write, and no word about writing
# unit: a.service
# want: file-denied likely
# never: may not write /srv/none
script /opt/a <<'X'
#!/bin/sh
echo "blocklist: /srv/none: permission denied" >&2
exit 1
X
unit a.service <<'X'
[Service]
User=learner
ExecStart=/opt/a
X
fails a.service
