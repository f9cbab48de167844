# title: no MemoryMax=
# want: fail limit-unset
# breaks: limits
# fault: wrong-path
solve 6.2
sudo sed -i '/^MemoryMax/d' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
