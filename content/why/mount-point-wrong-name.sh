# title: the unit's name is not that of its mount point
# unit: data.mount
# want: bad-setting certain
# twin: unit-failed
# says: Where
unit data.mount <<'X'
[Mount]
What=tmpfs
Where=/srv/x
Type=tmpfs
X
start data.mount
