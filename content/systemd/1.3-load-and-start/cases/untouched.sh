# title: the unit is there, nobody started it
# want: fail not-started
# breaks: up yours speaks
true
