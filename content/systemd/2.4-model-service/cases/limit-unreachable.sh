# title: a limit that such pauses never reach
# want: fail limit-unreachable
# breaks: gives-up
# only: bullseye bookworm
sdlab solve 2.4 --print | sed s/IntervalSec=5min/IntervalSec=2min/ | bash -eu
