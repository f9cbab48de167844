# title: the device has not come yet
# want: fail device-missing
# breaks: up current waits
sdlab solve 2.4 --print | sed '/^# Show/,$d' | bash -eu
sudo systemctl start --no-block model-server
sleep 3
