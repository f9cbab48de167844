# title: MemoryHigh= above MemoryMax=
# want: fail limit-too-loose
# breaks: soft
solve 2.2
sudo sed -i s/^MemoryHigh.*/MemoryHigh=600M/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
