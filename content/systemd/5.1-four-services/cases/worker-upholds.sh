# title: Upholds= in place of the worker's Wants=
# only: bookworm trixie sid
# want: pass
sdlab solve 5.1 --print | sed s/^Wants=/Upholds=/ | bash
