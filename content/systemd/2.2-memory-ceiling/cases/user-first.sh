# title: --user: before any other unit of one's own
# want: pass
# scope: user
# options: fresh
setup 2.2
solve 2.2
