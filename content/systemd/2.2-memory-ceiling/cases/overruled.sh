# title: the unit file is right, and a later set-property overrules it
# want: fail limit-too-loose
# breaks: ceiling
solve 2.2
sudo systemctl set-property memory-agent MemoryMax=1G
