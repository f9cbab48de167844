# title: MemoryMax=500m
# want: fail value-ignored
# breaks: memory
sdlab solve 4.2 --print | sed 's/^MemoryMax=.*/MemoryMax=500m/' | bash
