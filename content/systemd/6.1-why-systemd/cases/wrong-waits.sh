# title: Wants= taken for After=
# want: fail wrong-answer
# breaks: waits
# fault: lamp
solve 6.1
sdlab answer 6.1 waits yes
