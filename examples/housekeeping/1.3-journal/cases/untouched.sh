# title: nothing was done
# want: fail journal-unbounded
# breaks: bound note
true
