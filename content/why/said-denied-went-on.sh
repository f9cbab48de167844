# title: a file is closed to the program, it goes on, and says something that nobody knows
# unit: a.service
# want: file-denied likely
# says: licence expired
sudo install -m 600 /dev/null /srv/stats
script /opt/a.sh <<'X'
#!/bin/sh
cat /srv/stats || echo "no statistics, going on" >&2
echo "licence expired on 2020-01-01" >&2
exit 3
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
User=learner
X
fails a.service
