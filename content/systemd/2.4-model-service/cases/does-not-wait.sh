# title: nothing waits, and the server fails without its device
# want: fail does-not-wait
# breaks: up waits
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^# Show/,$d' | bash -eu
sudo systemctl start --no-block model-server
sleep 4
