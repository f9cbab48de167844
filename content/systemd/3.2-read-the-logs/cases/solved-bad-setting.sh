# title: the solution finds and mends a line that systemd cannot read
# want: pass
# fault: bad-setting
solve 3.2
