# title: nothing is done
# want: fail not-started
# breaks: clean finished limit
true
