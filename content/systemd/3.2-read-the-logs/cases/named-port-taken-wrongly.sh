# title: a port that is taken is taken for a syntax error
# want: fail wrong-answer
# breaks: cause
# fault: port-taken
solve 3.2
sdlab answer 3.2 cause syntax-error
