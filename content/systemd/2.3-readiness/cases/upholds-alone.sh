# title: Upholds= in place of Wants=, and no After=
# only: bookworm trixie sid
# want: fail wants-without-after
# breaks: ordered
sdlab solve 2.3 --print | sed -e s/^Wants=/Upholds=/ -e '/^After=/d' | bash
