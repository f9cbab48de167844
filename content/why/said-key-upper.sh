# title: a KeyError of a dictionary, for a key in capital letters
# unit: a.service
# want: variable-unset likely
# says: dictionary
script /opt/a.py <<'X'
#!/usr/bin/python3
COUNTRIES = {"DE": 1}
print(COUNTRIES["FR"])
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service
