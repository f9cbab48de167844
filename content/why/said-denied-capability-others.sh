# title: a bounding set that keeps all but one right, and an immutable file
# unit: a.service
# want: file-denied likely
# never: takes CAP_DAC_OVERRIDE away
sudo install -m 600 /dev/null /srv/state
script /opt/a <<'X'
#!/bin/sh
echo "cannot open /srv/state: Permission denied" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
CapabilityBoundingSet=~CAP_SYS_ADMIN
X
fails a.service
