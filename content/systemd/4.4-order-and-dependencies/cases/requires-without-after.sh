# title: Requires=, and no After=
# want: fail requires-without-after
# breaks: follows wants waited
sdlab solve 4.4 --print | sed 's/^Wants=/Requires=/; /^After=/d' | bash
