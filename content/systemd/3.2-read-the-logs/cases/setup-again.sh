# title: set up once more after the solution
# want: fail script-error
# breaks: up yours works
# fault: port-taken
solve 3.2
setup 3.2
