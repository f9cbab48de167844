# title: MemoryMax=2G
# want: fail limit-too-loose
# breaks: ceiling
solve 2.2
sudo sed -i s/^MemoryMax.*/MemoryMax=2G/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
