# title: no MemoryMax=
# want: fail limit-unset
# breaks: ceiling soft
solve 2.2
sudo sed -i /^MemoryMax/d /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
