# title: shown to wait, restarted, and the journal was vacuumed
# want: error history-gone
# breaks: waits
solve 2.4
sudo systemctl restart model-server
sudo journalctl --rotate
sudo journalctl --vacuum-time=1s
sleep 4
