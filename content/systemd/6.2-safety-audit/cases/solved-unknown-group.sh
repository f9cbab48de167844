# title: the reference solution finds and mends unknown-group
# want: pass
# fault: unknown-group
solve 6.2
