# title: the reference solution finds and mends bad-setting
# want: pass
# fault: bad-setting
solve 6.2
