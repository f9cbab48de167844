# title: the solution finds and mends an unknown user
# want: pass
# fault: unknown-user
solve 3.2
