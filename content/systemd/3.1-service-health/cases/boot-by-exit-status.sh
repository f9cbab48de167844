# title: static is taken for enabled
# want: fail wrong-answer
# breaks: boot
solve 3.1
sdlab answer 3.1 boot several
