# title: repaired, but the cause is named wrong
# want: fail wrong-answer
# breaks: cause
# fault: wrong-path
solve 6.2
sdlab answer 6.2 cause port-taken
