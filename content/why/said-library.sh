# title: a shared library is missing
# unit: a.service
# want: library-missing certain
# twin: interpreter-missing
# says: libhello.so.1
script /opt/a.sh <<'X'
#!/bin/sh
echo "/opt/app: error while loading shared libraries: libhello.so.1: cannot open shared object file: No such file or directory" >&2
exit 127
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
