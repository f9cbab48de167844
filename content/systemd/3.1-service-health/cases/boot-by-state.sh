# title: what runs now is taken for what a boot starts
# want: fail wrong-answer
# breaks: boot
solve 3.1
# Enabled is another one than the one that runs, or becomes it here.
for name in fetch-agent index-agent mail-agent; do
    if systemctl is-active --quiet $name; then running=$name; fi
done
sudo systemctl disable $running
sdlab answer 3.1 boot $running
