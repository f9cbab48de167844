# title: shown to wait, and the journal was vacuumed: the manager still knows the present run
# want: pass
solve 2.4
sudo journalctl --rotate
sudo journalctl --vacuum-time=1s
sleep 3
