# title: a script with a substitution of bash's is run by sh
# unit: a.service
# want: not-bash certain
# says: bin/bash
script /opt/run.sh <<'X'
name=abc
echo ${name^^}
X
unit a.service <<'X'
[Service]
ExecStart=/bin/sh /opt/run.sh
X
fails a.service
