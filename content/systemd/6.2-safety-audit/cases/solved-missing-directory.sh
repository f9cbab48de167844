# title: the reference solution finds and mends missing-directory
# want: pass
# fault: missing-directory
solve 6.2
