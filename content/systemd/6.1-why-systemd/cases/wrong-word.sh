# title: the first word
# want: fail wrong-answer
# breaks: word
# fault: lamp
solve 6.1
sdlab answer 6.1 word Farewell
