# title: MemoryMax= in [Unit]
# want: fail key-ignored
# breaks: ceiling
solve 2.2
sudo sed -i -e /^MemoryMax/d -e '/^Description/a MemoryMax=500M' /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
