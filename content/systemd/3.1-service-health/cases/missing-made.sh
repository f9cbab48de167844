# title: no-such-agent is made and runs, and is answered so
# want: pass
solve 3.1
sudo systemd-run --unit no-such-agent sleep infinity
sdlab answer 3.1 missing 0
