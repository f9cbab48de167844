# title: no MemoryMax=
# want: fail limit-unset
# breaks: memory
sdlab solve 2.4 --print | sed /^MemoryMax=/d | bash -eu
