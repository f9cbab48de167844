# title: Upholds= in place of Wants=
# want: fail requires-too-hard
# breaks: wants
# only: bookworm trixie sid
sdlab solve 4.4 --print | sed s/^Wants=/Upholds=/ | bash
