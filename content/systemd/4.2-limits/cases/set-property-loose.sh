# title: set-property loosens what the drop-in says, while the unit runs
# want: fail limit-set-by-command
# breaks: cpu memory swap tasks
sdlab solve 4.2 --print | bash
sudo systemctl set-property hello-agent CPUQuota=300% MemoryMax=5G MemorySwapMax=3G TasksMax=3000
