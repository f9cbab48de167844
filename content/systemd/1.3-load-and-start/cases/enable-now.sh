# title: enable --now starts it too
# want: pass
sudo systemctl enable --now hello-agent
