# title: Requires= in place of Wants=
# want: fail requires-too-hard
# breaks: wants
sdlab solve 4.4 --print | sed s/^Wants=/Requires=/ | bash
