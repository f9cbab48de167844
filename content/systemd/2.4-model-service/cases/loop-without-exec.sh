# title: Type=notify, and the loop in ExecStart= without exec
# want: fail notify-never-ready
# breaks: up waits
sdlab solve 2.4 --print | sed -e /^ExecStartPre=/d -e "s|^ExecStart=\\(.*\\)|ExecStart=/bin/sh -c 'until test -e /dev/shm/hello-gpu; do sleep 1; done; \\1; echo ended'|" -e '/^# Show/,$d' | bash -eu
sudo systemctl start --no-block model-server
sleep 3
touch /dev/shm/hello-gpu
sleep 4
