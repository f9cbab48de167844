# title: stricter, in other words
# want: pass
solve 2.2
sudo sed -i -e s/^MemoryMax.*/MemoryMax=0.25G/ -e s/^MemoryHigh.*/MemoryHigh=200000K/ -e s/^Restart=.*/Restart=always/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
