# title: AssertPathExists= refuses the start
# want: fail condition-false
# breaks: up current waits
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^Description=Model/a AssertPathExists=/dev/shm/hello-gpu' -e '/^# Show/,$d' | bash -eu
sudo systemctl start model-server || true
touch /dev/shm/hello-gpu
