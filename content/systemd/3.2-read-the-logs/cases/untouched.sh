# title: nothing is done
# want: fail not-answered
# breaks: cause job up yours works
true
