# title: repaired, and the journal was emptied since
# want: error journal-emptied
# fault: wrong-path
# breaks: works
solve 3.2
sleep 3
sleep 2
sudo journalctl --rotate
sudo journalctl --vacuum-time=1s
