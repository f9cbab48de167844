# title: set up once more after the solution
# want: fail port-in-use
# breaks: up yours works
# fault: port-taken
solve 3.2
setup 3.2
