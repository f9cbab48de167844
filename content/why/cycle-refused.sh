# title: two units require each other and each comes after the other
# unit: a.service
# want: ordering-cycle certain
# says: none can be first
# never: has not been started
unit b.service <<'X'
[Unit]
After=a.service
Requires=a.service
[Service]
ExecStart=/bin/sleep 601
X
unit a.service <<'X'
[Unit]
After=b.service
Requires=b.service
[Service]
ExecStart=/bin/sleep 600
X
start a.service || true
