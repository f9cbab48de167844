# title: nothing is done
# want: fail unit-not-found
true
