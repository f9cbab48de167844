# title: one is stopped after it was answered
# want: fail wrong-answer
solve 3.1
for name in fetch index mail; do
    if systemctl is-active --quiet $name-agent; then sudo systemctl stop $name-agent; fi
done
