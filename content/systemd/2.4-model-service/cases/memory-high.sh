# title: MemoryHigh= below what it needs
# want: fail limit-too-tight
# breaks: memory
sdlab solve 2.4 --print | sed '/^MemoryMax=/a MemoryHigh=2G' | bash -eu
