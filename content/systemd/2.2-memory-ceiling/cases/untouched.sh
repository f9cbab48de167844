# title: no unit
# want: fail unit-not-found
# breaks: ceiling swap restart warned soft up
true
