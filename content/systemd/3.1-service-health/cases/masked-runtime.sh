# title: the enabled one is masked until the next boot, and has stopped
# want: pass
sdlab solve 3.1 --print | bash
for name in fetch index mail; do
    if [ "$(systemctl is-enabled $name-agent)" = enabled ]; then sudo systemctl mask --runtime $name-agent; fi
done
sdlab solve 3.1 --print | bash
