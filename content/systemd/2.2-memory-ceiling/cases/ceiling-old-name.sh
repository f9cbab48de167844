# title: MemoryLimit=
# want: fail limit-unset
# breaks: ceiling
solve 2.2
sudo sed -i s/^MemoryMax/MemoryLimit/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
