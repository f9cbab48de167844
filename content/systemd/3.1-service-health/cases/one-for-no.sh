# title: 1 is taken for no
# want: fail wrong-answer
# breaks: active
solve 3.1
sdlab answer 3.1 active 1
