# title: MemoryMax= left out
# want: fail limit-unset
# breaks: memory
sdlab solve 4.2 --print | sed /^MemoryMax=/d | bash
