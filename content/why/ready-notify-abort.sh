# title: the program aborts before it is ready, Type=notify
# unit: a.service
# want: died-before-ready certain
# never: Restart=always
unit a.service <<'X'
[Service]
Type=notify
ExecStart=/usr/bin/python3 -c "import os,sys; print(1,file=sys.stderr); os.abort()"
X
fails a.service
