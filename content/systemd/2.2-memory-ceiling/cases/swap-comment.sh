# title: a comment behind MemorySwapMax=
# want: fail value-ignored
# breaks: swap
solve 2.2
sudo sed -i 's/^MemorySwapMax.*/&  # no swap/' /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
