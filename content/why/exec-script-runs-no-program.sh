# title: a script runs a file that is not executable
# unit: a.service
# want: exec-not-executable certain
# says: /opt/tool as a program
# never: another user
sudo install -m 644 /dev/null /opt/tool
script /opt/a.sh <<'X'
#!/bin/bash
/opt/tool
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
