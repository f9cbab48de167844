# title: the check has been there before
# want: pass
solve 5.4
sdlab check 5.4 || true
