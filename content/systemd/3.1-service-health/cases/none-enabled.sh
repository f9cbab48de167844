# title: none is enabled any more
# want: pass
sudo systemctl disable fetch-agent index-agent mail-agent
solve 3.1
