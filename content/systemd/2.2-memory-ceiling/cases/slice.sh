# title: the limits are those of a slice
# want: fail limit-unset
# breaks: ceiling soft swap
sdlab solve 2.2 --print | sed '/^Memory/d; s/^Restart=/Slice=agents.slice\n&/' | bash
printf '[Slice]\nMemoryMax=500M\nMemorySwapMax=0\nMemoryHigh=400M\n' | sudo tee /etc/systemd/system/agents.slice
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
