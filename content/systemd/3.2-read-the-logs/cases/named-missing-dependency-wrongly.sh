# title: a required unit that does not exist is taken for a line that systemd cannot read
# want: fail wrong-answer
# breaks: cause
# fault: missing-dependency
solve 3.2
sdlab answer 3.2 cause bad-setting
