# title: MemoryMax=64G
# want: fail limit-too-loose
# breaks: memory
sdlab solve 2.4 --print | sed s/^MemoryMax=.*/MemoryMax=64G/ | bash -eu
