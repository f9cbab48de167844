# title: a unit that is only wanted is missing, and the program fails by itself
# unit: a.service
# want: file-missing certain
# twin: dependency-missing
# says: /etc/hello/conf
# never: requires
unit a.service <<'X'
[Unit]
Wants=nowhere.service
After=nowhere.service
[Service]
ExecStart=/bin/cat /etc/hello/conf
X
fails a.service
