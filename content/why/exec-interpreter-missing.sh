# title: the interpreter in the #! line does not exist, the script does
# unit: a.service
# want: interpreter-missing certain
# says: script /opt/a.py is there
# never: /opt/a.py does not exist|no script
script /opt/a.py <<'X'
#!/bin/python42
print(1)
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service
