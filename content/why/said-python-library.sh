# title: Python's own library is hidden, and no PYTHONHOME is set
# unit: a.service
# want: python-library-missing likely
# never: PYTHONHOME says
script /opt/a.py <<'X'
print("hello")
X
library=$(python3 -c 'import os; print(os.path.dirname(os.__file__))')
unit a.service <<X
[Service]
TemporaryFileSystem=$library
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service
