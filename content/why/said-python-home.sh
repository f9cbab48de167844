# title: PYTHONHOME leads Python away from its own library
# unit: a.service
# want: python-library-missing certain
# says: PYTHONHOME says where
# never: virtual environment has it|install the module
script /opt/a.py <<'X'
print("hello")
X
unit a.service <<'X'
[Service]
Environment=PYTHONHOME=/opt/nosuch
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service
