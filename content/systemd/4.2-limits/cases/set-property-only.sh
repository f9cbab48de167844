# title: set-property for what it can set, and no LimitNOFILE=
# want: fail limit-unset
# breaks: files process
# only: trixie sid
sudo systemctl set-property hello-agent CPUQuota=150% MemoryMax=500M MemorySwapMax=1G TasksMax=1024
sudo systemctl restart hello-agent
