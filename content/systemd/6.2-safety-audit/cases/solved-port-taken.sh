# title: the reference solution finds and mends port-taken
# want: pass
# fault: port-taken
solve 6.2
