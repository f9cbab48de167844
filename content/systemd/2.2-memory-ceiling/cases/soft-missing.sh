# title: no MemoryHigh=
# want: fail limit-unset
# breaks: soft
solve 2.2
sudo sed -i /^MemoryHigh/d /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
