# title: nothing was done
# want: fail unit-not-found
# breaks: at-four daily waits works
true
