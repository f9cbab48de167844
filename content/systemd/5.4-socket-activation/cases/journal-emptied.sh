# title: the journal was emptied after the first connection
# want: pass
solve 5.4
python3 ~/agents/hello-socket/ask.py
sudo journalctl --rotate --vacuum-time=1s
sleep 1
sudo journalctl --rotate --vacuum-time=1s
