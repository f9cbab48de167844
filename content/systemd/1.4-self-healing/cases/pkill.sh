# title: pkill
# want: pass
sleep 4
pkill -u learner python3
sleep 11
