# title: an exception whose name does not end in Error
# unit: a.service
# want: script-error certain
# says: SECRET_KEY setting must not be empty
# never: failed: Traceback
script /opt/a.py <<'X'
#!/usr/bin/python3
class ImproperlyConfigured(Exception): pass
raise ImproperlyConfigured('The SECRET_KEY setting must not be empty.')
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service
