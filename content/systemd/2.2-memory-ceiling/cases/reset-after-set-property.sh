# title: a ceiling that set-property made too high, a reset, and done as asked
# want: pass
solve 2.2
sudo systemctl set-property memory-agent.service MemoryMax=800M
sudo systemctl set-property --runtime memory-agent.service MemoryHigh=900M
sdlab reset 2.2 --yes
setup 2.2
solve 2.2
