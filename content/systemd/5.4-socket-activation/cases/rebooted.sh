# title: after a reboot
# want: pass
# options: reboot
solve 5.4
python3 ~/agents/hello-socket/ask.py
