# title: nothing was done
# want: fail unit-not-found
# breaks: watches sorted clean
true
