# title: the wrong target
# want: fail wrong-answer
# breaks: target
# fault: lamp
solve 6.1
sdlab answer 6.1 target network.target
