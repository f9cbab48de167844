# title: the unit does not name the database
# want: fail dependency-unset
# breaks: follows wants waited
sdlab solve 4.4 --print | sed '/^Wants=/d; /^After=/d' | bash
