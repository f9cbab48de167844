# title: nothing is done
# want: fail not-answered
# breaks: cause runs current same user restarts limits secret reviewed
true
