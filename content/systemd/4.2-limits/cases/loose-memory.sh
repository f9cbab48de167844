# title: MemoryMax=5G
# want: fail limit-too-loose
# breaks: memory
sdlab solve 4.2 --print | sed s/500M/5G/ | bash
