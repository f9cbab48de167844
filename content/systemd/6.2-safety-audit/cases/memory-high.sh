# title: MemoryHigh= in place of MemoryMax=
# want: fail limit-unset
# breaks: limits
# fault: wrong-path
solve 6.2
sudo sed -i 's/^MemoryMax=/MemoryHigh=/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
