# title: the solution finds and mends a syntax error
# want: pass
# fault: syntax-error
solve 3.2
