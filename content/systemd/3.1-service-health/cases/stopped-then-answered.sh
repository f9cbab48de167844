# title: all three are stopped, and answered as they are then
# want: pass
sudo systemctl stop fetch-agent index-agent mail-agent
sudo systemctl reset-failed fetch-agent index-agent mail-agent || true
solve 3.1
