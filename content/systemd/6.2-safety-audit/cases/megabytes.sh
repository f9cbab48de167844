# title: MemoryMax=200MB
# want: fail value-ignored
# breaks: limits reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^MemoryMax=.*/MemoryMax=200MB/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
