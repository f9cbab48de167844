# title: one was started a moment ago
# want: pending settling
# options: no-wait
solve 3.1
for name in fetch index mail; do
    if systemctl is-active --quiet $name-agent; then sudo systemctl restart $name-agent; fi
done
