# title: a script for bash is run by sh
# unit: a.service
# want: not-bash certain
# says: bin/bash
# never: PATH
script /opt/run.sh <<'X'
#!/bin/bash
source /etc/os-release
X
unit a.service <<'X'
[Service]
ExecStart=/bin/sh /opt/run.sh
X
fails a.service
