# title: default.target, which is the name of no target in particular
# want: fail wrong-answer
# breaks: target
solve 6.1
sdlab answer 6.1 target default.target
