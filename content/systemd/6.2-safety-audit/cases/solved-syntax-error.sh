# title: the reference solution finds and mends syntax-error
# want: pass
# fault: syntax-error
solve 6.2
