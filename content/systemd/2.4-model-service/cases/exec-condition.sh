# title: ExecCondition= skips the start, and nobody tries again
# want: fail condition-false
# breaks: waits up
sdlab solve 2.4 --print | sed -e '/^# Show/,$d' -e "s|^ExecStartPre=.*|ExecCondition=/usr/bin/test -e /dev/shm/hello-gpu|" | bash -eu
rm -f /dev/shm/hello-gpu
sudo systemctl start model-server || true
sleep 1
touch /dev/shm/hello-gpu
