# title: MemoryMax=4G
# want: fail limit-too-loose
# breaks: limits
# fault: wrong-path
solve 6.2
sudo sed -i 's/^MemoryMax=.*/MemoryMax=4G/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
