# title: MemoryMax=500, which is 500 bytes
# want: fail limit-too-tight
# breaks: memory
sdlab solve 4.2 --print | sed s/500M/500/ | bash || true
