# title: started when the device was there
# want: fail not-shown
# breaks: waits
sdlab solve 2.4 --print | sed '/^# Show/,$d' | bash -eu
touch /dev/shm/hello-gpu
sudo systemctl start model-server
