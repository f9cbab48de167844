# title: shown to wait, and restarted later
# want: pass
solve 2.4
sudo systemctl restart model-server
