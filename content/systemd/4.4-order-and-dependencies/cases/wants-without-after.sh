# title: Wants=, and no After=
# want: fail wants-without-after
# breaks: follows waited
sdlab solve 4.4 --print | sed /^After=/d | bash
