# title: MemoryMax= twice, and the second is the larger
# want: fail limit-too-loose
# breaks: memory
sdlab solve 4.2 --print | sed 's/^MemoryMax=.*/&\nMemoryMax=5G/' | bash
