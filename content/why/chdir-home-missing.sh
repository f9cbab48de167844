# title: WorkingDirectory=~ of a user without a home
# unit: a.service
# want: chdir-missing certain
# says: home of .*/nonexistent
# never: directory ~ does not exist
sudo useradd -r -M -d /nonexistent svc
unit a.service <<'X'
[Service]
User=svc
WorkingDirectory=~
ExecStart=/bin/sleep 100
X
fails a.service
