# title: Conflicts= in place of Wants=
# want: fail after-without-wants
# breaks: wants
sdlab solve 4.4 --print | sed 's/^Wants=/Conflicts=/' | bash
