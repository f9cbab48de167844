# title: with a memory controller: killed and restarted, then the journal was vacuumed
# want: error history-gone
# breaks: killed
# options: full
solve 2.2
sudo journalctl --rotate
sudo journalctl --vacuum-time=1s
sleep 4
