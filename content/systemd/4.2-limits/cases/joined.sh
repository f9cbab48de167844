# title: two settings on one line
# want: fail value-ignored
# breaks: memory swap
sdlab solve 4.2 --print | sed '/^MemoryMax=/{N;s/\n/ /}' | bash
