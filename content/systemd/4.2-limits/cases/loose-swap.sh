# title: MemorySwapMax=infinity
# want: fail limit-too-loose
# breaks: swap
sdlab solve 4.2 --print | sed s/1G/infinity/ | bash
