# title: Upholds= in place of the scheduler's Requires=
# only: bookworm trixie sid
# want: fail wants-too-soft
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed s/^Requires=/Upholds=/ | bash
