# title: MemoryMax=500MB
# want: fail value-ignored
# breaks: ceiling
solve 2.2
sudo sed -i s/^MemoryMax.*/MemoryMax=500MB/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
