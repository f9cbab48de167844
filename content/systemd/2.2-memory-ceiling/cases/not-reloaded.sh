# title: the limits were written, and not read
# want: fail not-reloaded
# breaks: ceiling
solve 2.2
sudo sed -i /^MemoryMax/d /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
sudo sed -i '/^MemorySwapMax/i MemoryMax=500M' /etc/systemd/system/memory-agent.service
