# title: the exit status of the one that is started again
# want: fail wrong-answer
# breaks: status
solve 3.1
sdlab answer 3.1 status 1
