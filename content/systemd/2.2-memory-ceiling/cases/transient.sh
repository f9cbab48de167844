# title: all of it by systemd-run
# want: fail transient-unit
# breaks: up
sudo systemd-run --uid="$(id -un)" --unit=memory-agent -p MemoryMax=500M -p MemoryHigh=400M -p MemorySwapMax=0 -p Restart=on-failure python3 ~/agents/memory-agent/memory_agent.py
sdlab answer 2.2 sigterm no
sleep 3
