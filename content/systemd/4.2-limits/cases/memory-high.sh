# title: MemoryHigh= in place of MemoryMax=
# want: fail limit-unset
# breaks: memory
sdlab solve 4.2 --print | sed s/^MemoryMax/MemoryHigh/ | bash
