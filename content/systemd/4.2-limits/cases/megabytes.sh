# title: MemoryMax=500MB
# want: fail value-ignored
# breaks: memory
sdlab solve 4.2 --print | sed s/500M/500MB/ | bash
