# title: solved twice
# want: pass
solve 3.1
solve 3.1
