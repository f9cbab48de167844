# title: the device is touched under the running server
# want: fail not-shown
# breaks: waits
sdlab solve 2.4 --print | sed '/^# Show/,$d' | bash -eu
touch /dev/shm/hello-gpu
sudo systemctl start model-server
sleep 1
touch /dev/shm/hello-gpu
