# title: preset, which enables on this distribution
# want: pass
sudo systemctl preset hello-agent
