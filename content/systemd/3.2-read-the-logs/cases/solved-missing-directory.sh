# title: the solution finds and mends a missing working directory
# want: pass
# fault: missing-directory
solve 3.2
