# title: a script runs a path that is not there
# unit: a.service
# want: command-not-found likely
# says: runs /opt/none
# never: folders of its PATH
script /opt/a <<'X'
#!/bin/sh
/opt/none --serve
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service
