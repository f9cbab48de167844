# title: MemMax=
# want: fail key-ignored
# breaks: ceiling
solve 2.2
sudo sed -i s/^MemoryMax/MemMax/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
