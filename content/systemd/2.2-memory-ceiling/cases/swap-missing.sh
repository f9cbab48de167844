# title: no MemorySwapMax=
# want: fail limit-unset
# breaks: swap
solve 2.2
sudo sed -i /^MemorySwapMax/d /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
