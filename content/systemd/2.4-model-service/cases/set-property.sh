# title: the memory limit by set-property, before the demonstration
# want: pass
sdlab solve 2.4 --print | sed -e /^MemoryMax=/d -e '/^# Show/,$d' | bash -eu
sudo systemctl set-property model-server MemoryMax=6G
sdlab solve 2.4 --print | sed '1,/^# Show/d' | bash -eu
