# title: ConditionPathExists= skips the start, and nobody tries again
# want: fail condition-false
# breaks: up current waits
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^Description=Model/a ConditionPathExists=/dev/shm/hello-gpu' -e '/^# Show/,$d' | bash -eu
sudo systemctl start model-server
sleep 1
touch /dev/shm/hello-gpu
