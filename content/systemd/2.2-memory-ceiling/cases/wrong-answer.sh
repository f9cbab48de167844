# title: yes, it gets SIGTERM first
# want: fail wrong-answer
# breaks: warned
solve 2.2
sdlab answer 2.2 sigterm yes
