# title: all limits in a drop-in
# want: pass
solve 2.2
sudo sed -i /^Memory/d /etc/systemd/system/memory-agent.service
sudo mkdir /etc/systemd/system/memory-agent.service.d
printf '[Service]\nMemoryHigh=300M\nMemoryMax=400M\nMemorySwapMax=0\n' | sudo tee /etc/systemd/system/memory-agent.service.d/memory.conf
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
