# title: MemorySwapMax=0, and the other limits in percent
# want: pass
sdlab solve 4.2 --print | sed -e 's/^MemorySwapMax=.*/MemorySwapMax=0/' -e 's/^TasksMax=.*/TasksMax=1%/' -e 's/^MemoryMax=.*/MemoryMax=5%/' | bash
