# title: shown to wait; the device is touched some time later
# want: pass
solve 2.4
sleep 4
touch /dev/shm/hello-gpu
