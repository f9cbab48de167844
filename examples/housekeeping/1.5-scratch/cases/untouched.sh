# title: nothing was done
# want: fail unit-not-found
# breaks: mounted unit size all
true
