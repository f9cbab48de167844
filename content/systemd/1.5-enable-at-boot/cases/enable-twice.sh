# title: enabled twice
# want: pass
sudo systemctl enable hello-agent
sudo systemctl enable hello-agent
