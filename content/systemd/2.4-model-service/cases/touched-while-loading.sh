# title: the device was there, and is touched while the model loads
# want: fail not-shown
# breaks: waits
sdlab solve 2.4 --print | sed '/^# Show/,$d' | bash -eu
touch /dev/shm/hello-gpu
sudo systemctl start --no-block model-server
until journalctl -u model-server -o cat | grep -q "loads the model"; do sleep 0.2; done
sleep 1
touch /dev/shm/hello-gpu
