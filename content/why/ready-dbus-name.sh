# title: Type=dbus, and the program never takes the name
# unit: a.service
# want: bus-name-missing likely
# says: org.example.x
unit a.service <<'X'
[Service]
Type=dbus
BusName=org.example.x
TimeoutStartSec=3
ExecStart=/bin/sleep 100
X
fails a.service
