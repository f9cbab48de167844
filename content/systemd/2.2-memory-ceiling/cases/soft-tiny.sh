# title: MemoryHigh=500
# want: fail memory-tiny
# breaks: soft
solve 2.2
sudo sed -i s/^MemoryHigh.*/MemoryHigh=500/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
