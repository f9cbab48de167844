# title: kilobytes
# want: fail wrong-answer
# breaks: memory
# fault: lamp
solve 6.1
sdlab answer 6.1 memory 48000
