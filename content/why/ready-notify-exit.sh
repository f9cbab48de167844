# title: Type=notify, and the program fails by itself before it is ready
# unit: a.service
# want: module-missing likely
# twin: notify-never-ready
# never: READY=1
unit a.service <<'X'
[Service]
Type=notify
ExecStart=/usr/bin/python3 -c "import nosuchmodule"
X
fails a.service
