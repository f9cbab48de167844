# title: nothing was done
# want: fail account-missing
# breaks: account member runs
true
