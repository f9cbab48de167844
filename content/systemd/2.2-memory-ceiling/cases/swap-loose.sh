# title: MemorySwapMax=1G
# want: fail limit-too-loose
# breaks: swap
solve 2.2
sudo sed -i s/^MemorySwapMax.*/MemorySwapMax=1G/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
