# title: an automount where the kernel has none to give
# unit: srv-a.automount
# want: unit-type-unsupported certain
# twin: not-started
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
start srv-a.automount
