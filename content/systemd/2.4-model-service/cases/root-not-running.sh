# title: no User=, and the device is not there
# want: fail runs-as-root
# breaks: user up current waits
sdlab solve 2.4 --print | sed -e /^User=/d -e '/^# Show/,$d' | bash -eu
sudo systemctl start --no-block model-server
sleep 3
