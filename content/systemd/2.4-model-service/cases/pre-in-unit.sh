# title: ExecStartPre= stands in [Unit]
# want: fail key-ignored
# breaks: waits
sdlab solve 2.4 --print | sed -e '/^# Show/,$d' -e "/^ExecStartPre=/d" -e "s|^Description=.*|&\nExecStartPre=/bin/sh -c 'until test -e /dev/shm/hello-gpu; do sleep 1; done'|" | bash -eu
touch /dev/shm/hello-gpu
sudo systemctl start model-server
