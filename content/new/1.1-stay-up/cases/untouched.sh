# title: nothing is done
# want: fail unit-not-found
# breaks: up boot
true
