# title: the soft ceiling read, and not restarted: limits take effect on a reload
# want: pass
solve 2.2
sudo sed -i -e /^MemoryHigh/d /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
sudo sed -i '/^MemoryMax=/i MemoryHigh=400M' /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
