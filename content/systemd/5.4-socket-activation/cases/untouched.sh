# title: nothing is done
# want: fail unit-not-found
# breaks: answers listens boot
true
