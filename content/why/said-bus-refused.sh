# title: a bus that is there, and does not answer
# unit: a.service
# want: connection-refused likely
# twin: user-bus-missing
# never: XDG_RUNTIME_DIR
script /opt/a.sh <<'X'
#!/bin/sh
echo "Failed to connect to bus: Connection refused" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
