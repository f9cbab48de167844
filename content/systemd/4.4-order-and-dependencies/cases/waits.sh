# title: checked while the start waits, with patience
# want: pass
sdlab solve 4.4 --print | sed '/systemctl start/,$d' | bash
sudo systemctl start --no-block order-agent
