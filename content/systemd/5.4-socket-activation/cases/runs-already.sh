# title: somebody has connected before, and the service runs
# want: pass
solve 5.4
python3 ~/agents/hello-socket/ask.py
sleep 2
