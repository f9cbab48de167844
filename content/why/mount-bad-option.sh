# title: a mount with an option that there is not
# unit: srv-a.mount
# want: mount-refused certain
# twin: unit-failed
# twin: mount-device-missing
# says: mount: /srv/a
unit srv-a.mount <<'X'
[Mount]
What=tmpfs
Where=/srv/a
Type=tmpfs
Options=sizee=10M
X
fails srv-a.mount
