# title: nothing done, on a machine that could enforce limits
# want: fail limit-unset
# breaks: cpu memory swap tasks files process
# options: full
true
