# title: an untouched machine
# want: fail unit-not-found
# breaks: known up speaks
