# title: a program does not know an option
# unit: a.service
# want: option-refused certain
# says: --config
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep --config /etc/x
X
fails a.service
