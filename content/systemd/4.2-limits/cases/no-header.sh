# title: a drop-in without a section header
# want: fail key-ignored
# breaks: cpu memory swap tasks files process
sdlab solve 4.2 --print | sed '/\[Service\]/d' | bash
