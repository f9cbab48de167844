# title: a fixed pause, and the device happens to come in it
# want: fail does-not-wait
# breaks: waits
sdlab solve 2.4 --print | sed -e '/^# Show/,$d' -e "s|^ExecStartPre=.*|ExecStartPre=/bin/sleep 4|" | bash -eu
rm -f /dev/shm/hello-gpu
sudo systemctl start --no-block model-server
sleep 2
touch /dev/shm/hello-gpu
sleep 5
