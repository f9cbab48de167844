# title: Before= in place of After=
# want: fail wants-without-after
# breaks: follows
sdlab solve 4.4 --print | sed s/^After=/Before=/ | bash
