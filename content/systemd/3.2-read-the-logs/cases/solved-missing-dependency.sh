# title: the solution finds and mends a required unit that does not exist
# want: pass
# fault: missing-dependency
solve 3.2
