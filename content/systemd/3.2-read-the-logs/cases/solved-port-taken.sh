# title: the solution finds and mends a port that is taken
# want: pass
# fault: port-taken
solve 3.2
