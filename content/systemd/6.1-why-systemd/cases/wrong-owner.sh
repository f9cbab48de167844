# title: the service of another daemon
# want: fail wrong-answer
# breaks: owner
# fault: lamp
solve 6.1
sdlab answer 6.1 owner why-gate
