# title: a line that systemd cannot read is taken for a wrong path in ExecStart=
# want: fail wrong-answer
# breaks: cause
# fault: bad-setting
solve 3.2
sdlab answer 3.2 cause wrong-path
