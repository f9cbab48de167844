# title: After=, and no Wants=
# want: fail after-without-wants
# breaks: wants waited
sdlab solve 4.4 --print | sed /^Wants=/d | bash
