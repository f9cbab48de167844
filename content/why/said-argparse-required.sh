# title: an option that is required is missing
# unit: a.service
# want: option-refused certain
# twin: options-one-word
# says: required
script /opt/a.py <<'X'
#!/usr/bin/python3
import argparse
p = argparse.ArgumentParser()
p.add_argument("--port", required=True)
p.parse_args()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service
