# title: a Python module needs a shared library that is missing
# unit: a.service
# want: library-missing certain
# twin: module-missing
# says: libGL.so.1
script /opt/a.py <<'X'
#!/usr/bin/python3
raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service
