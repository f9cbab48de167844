# title: nothing is done
# want: fail unit-not-found
# breaks: regular boot alert storm
true
