# title: an option that the program does not know
# unit: a.service
# want: option-refused certain
# twin: options-one-word
# says: --children
script /opt/a.py <<'X'
#!/usr/bin/python3
import argparse
argparse.ArgumentParser().parse_args()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py --children
X
fails a.service
