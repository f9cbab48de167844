# title: the status is left at 0
# want: fail wrong-answer
# breaks: status
solve 3.1
sdlab answer 3.1 status 0
