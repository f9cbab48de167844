# title: a single test in ExecStartPre=, tried again for ever
# want: pass
# only: trixie sid
sdlab solve 2.4 --print | sed -e "s|^ExecStartPre=.*|ExecStartPre=/usr/bin/test -e /dev/shm/hello-gpu|" -e '/^# Show/,$d' -e 's/RestartSec=10$/RestartSec=4/' | bash -eu
sudo systemctl start --no-block model-server || true
sleep 3
touch /dev/shm/hello-gpu
sleep 6
