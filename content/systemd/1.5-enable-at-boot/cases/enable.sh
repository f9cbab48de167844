# title: enable, nothing else
# want: pass
sudo systemctl enable hello-agent
