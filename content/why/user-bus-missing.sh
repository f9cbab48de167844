# title: a system service calls systemctl --user
# unit: a.service
# want: user-bus-missing certain
# says: XDG_RUNTIME_DIR
# never: start dbus
unit a.service <<'X'
[Service]
User=learner
ExecStart=/bin/systemctl --user list-units
X
fails a.service
