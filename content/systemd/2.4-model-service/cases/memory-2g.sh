# title: MemoryMax= as large as the model
# want: fail limit-too-tight
# breaks: memory
sdlab solve 2.4 --print | sed s/^MemoryMax=.*/MemoryMax=2G/ | bash -eu
