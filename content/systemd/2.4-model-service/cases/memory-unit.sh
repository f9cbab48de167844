# title: MemoryMax=3GB
# want: fail value-ignored
# breaks: memory
sdlab solve 2.4 --print | sed s/^MemoryMax=.*/MemoryMax=3GB/ | bash -eu
