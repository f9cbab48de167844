# title: the reference solution finds and mends missing-program
# want: pass
# fault: missing-program
solve 6.2
