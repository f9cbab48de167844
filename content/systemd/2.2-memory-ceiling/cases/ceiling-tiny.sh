# title: MemoryMax=500
# want: fail memory-tiny
# breaks: ceiling
solve 2.2
sudo sed -i s/^MemoryMax.*/MemoryMax=500/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
