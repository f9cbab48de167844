# title: all that can be are enabled first
# want: pass
sudo systemctl enable fetch-agent index-agent mail-agent || true
solve 3.1
