# title: 0 and 1 of is-failed are mixed up
# want: fail wrong-answer
# breaks: failed
solve 3.1
if systemctl is-failed index-agent; then sdlab answer 3.1 failed 1; else sdlab answer 3.1 failed 0; fi
