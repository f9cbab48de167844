# title: set-property --runtime
# want: pass
sdlab solve 4.2 --print | sed -e /^Memory/d | bash
sudo systemctl set-property --runtime hello-agent MemoryMax=500M MemorySwapMax=0
