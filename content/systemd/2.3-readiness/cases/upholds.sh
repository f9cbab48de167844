# title: Upholds= in place of Wants=, which starts both as well, and again whenever they are down
# only: bookworm trixie sid
# want: pass
sdlab solve 2.3 --print | sed s/^Wants=/Upholds=/ | bash
