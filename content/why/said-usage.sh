# title: a script that does not know the word that it is given says how to use it
# unit: a.service
# want: option-refused certain
# says: {start|stop}
script /opt/ctl <<'X'
#!/bin/sh
case "$1" in
start|stop) exec sleep 1000 ;;
*) echo "Usage: $0 {start|stop}" >&2; exit 64 ;;
esac
X
unit a.service <<'X'
[Service]
ExecStart=/opt/ctl begin
X
fails a.service
