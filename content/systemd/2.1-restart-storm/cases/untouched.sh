# title: no unit
# want: fail unit-not-found
# breaks: command restart pause limit reachable gave-up
true
