# title: the page, with the questions answered
# want: pass
# options: page
solve 6.1
