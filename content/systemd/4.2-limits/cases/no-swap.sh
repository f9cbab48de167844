# title: MemorySwapMax= left out
# want: fail limit-unset
# breaks: swap
sdlab solve 4.2 --print | sed /^MemorySwapMax=/d | bash
