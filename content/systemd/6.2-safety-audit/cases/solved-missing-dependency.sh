# title: the reference solution finds and mends missing-dependency
# want: pass
# fault: missing-dependency
solve 6.2
