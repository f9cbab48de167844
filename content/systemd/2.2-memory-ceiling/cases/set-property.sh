# title: the limits by set-property
# want: pass
solve 2.2
sudo sed -i /^Memory/d /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
sudo systemctl set-property memory-agent MemoryHigh=400M MemoryMax=500M MemorySwapMax=0
