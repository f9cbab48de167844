# title: MemoryMaxSwap=
# want: fail key-ignored
# breaks: swap
solve 2.2
sudo sed -i s/^MemorySwapMax/MemoryMaxSwap/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
