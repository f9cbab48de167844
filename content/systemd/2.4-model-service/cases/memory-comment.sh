# title: a comment behind MemoryMax=
# want: fail value-ignored
# breaks: memory
sdlab solve 2.4 --print | sed 's/^MemoryMax=.*/MemoryMax=3G  # model and answers/' | bash -eu
