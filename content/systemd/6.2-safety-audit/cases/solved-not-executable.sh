# title: the reference solution finds and mends not-executable
# want: pass
# fault: not-executable
solve 6.2
