# title: a file with the name of a library is missing, and is no library of the program
# unit: a.service
# want: file-missing certain
# twin: library-missing
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "cat /opt/plugins/libx.so"
X
fails a.service
