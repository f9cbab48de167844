# title: all three are called active
# want: fail wrong-answer
# breaks: index
solve 3.1
for name in fetch index mail; do sdlab answer 3.1 $name active; done
