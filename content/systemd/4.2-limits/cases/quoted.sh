# title: quotes around the values
# want: fail value-ignored
# breaks: memory swap
sdlab solve 4.2 --print | sed 's/^\(MemoryMax\|MemorySwapMax\)=\(.*\)/\1="\2"/' | bash
