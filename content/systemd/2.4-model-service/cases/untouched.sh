# title: what is supplied is there, and no unit
# want: fail unit-not-found
# breaks: logs independent memory restart pause timeout user up current waits
true
