# title: one is enabled with --runtime, which the next boot knows nothing of
# want: fail wrong-answer
# breaks: boot
solve 3.1
for n in fetch index mail; do sudo systemctl disable $n-agent; done
for n in fetch index mail; do if [ "$(systemctl is-enabled $n-agent)" = disabled ]; then sudo systemctl enable --runtime $n-agent; sdlab answer 3.1 boot $n-agent; break; fi; done
