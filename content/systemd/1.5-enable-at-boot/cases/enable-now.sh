# title: enable --now
# want: pass
sudo systemctl stop hello-agent
sudo systemctl enable --now hello-agent
