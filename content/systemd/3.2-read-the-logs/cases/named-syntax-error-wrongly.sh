# title: a syntax error is taken for a line that systemd cannot read
# want: fail wrong-answer
# breaks: cause
# fault: syntax-error
solve 3.2
sdlab answer 3.2 cause bad-setting
