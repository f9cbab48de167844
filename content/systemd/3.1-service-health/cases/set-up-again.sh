# title: set up once more, it is as it was
# want: pass
solve 3.1
sudo systemctl stop fetch-agent index-agent mail-agent
setup 3.1
