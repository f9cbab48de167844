# title: Memorymax=
# want: fail key-ignored
# breaks: memory
sdlab solve 4.2 --print | sed s/^MemoryMax/Memorymax/ | bash
