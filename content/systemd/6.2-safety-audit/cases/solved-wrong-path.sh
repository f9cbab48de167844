# title: the reference solution finds and mends wrong-path
# want: pass
# fault: wrong-path
solve 6.2
