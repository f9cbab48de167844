# title: the solution finds and mends a missing environment file
# want: pass
# fault: missing-environment-file
solve 3.2
