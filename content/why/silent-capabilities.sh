# title: CapabilityBoundingSet= lacks what the program drops rights with
# unit: a.service
# want: silent-failure likely
# says: CAP_SETUID
script /opt/a.py <<'X'
#!/usr/bin/python3
import os,sys
try: os.setuid(65534)
except OSError: os._exit(1)
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
CapabilityBoundingSet=CAP_NET_BIND_SERVICE CAP_DAC_OVERRIDE
X
fails a.service
