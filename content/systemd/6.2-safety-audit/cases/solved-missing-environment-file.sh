# title: the reference solution finds and mends missing-environment-file
# want: pass
# fault: missing-environment-file
solve 6.2
