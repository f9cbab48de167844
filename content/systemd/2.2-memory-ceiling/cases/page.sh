# title: the page, typed in order; then the answer
# want: pass
# options: page
sdlab answer 2.2 sigterm no
