# title: Type=dbus, and the program ends before it takes its name
# unit: a.service
# want: module-missing likely
# twin: bus-name-missing
# says: nosuchmodule
unit a.service <<'X'
[Service]
Type=dbus
BusName=org.example.A
ExecStart=/usr/bin/python3 -c "import nosuchmodule"
X
fails a.service
