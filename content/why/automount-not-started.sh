# title: an automount that nobody has started
# unit: srv-a.automount
# want: not-started certain
# twin: unit-type-unsupported
unit srv-a.automount <<'X'
[Automount]
Where=/srv/a
X
unit srv-a.mount <<'X'
[Mount]
What=tmpfs
Type=tmpfs
Where=/srv/a
X
