# title: ConditionPathExists=, and started when the device was there
# want: fail condition-false
# breaks: waits
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^Description=Model/a ConditionPathExists=/dev/shm/hello-gpu' -e '/^# Show/,$d' | bash -eu
touch /dev/shm/hello-gpu
sudo systemctl start model-server
