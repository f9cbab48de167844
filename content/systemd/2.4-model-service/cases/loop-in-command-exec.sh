# title: Type=exec, and the loop in ExecStart=
# want: fail active-while-waiting
# breaks: waits
sdlab solve 2.4 --print | sed -e /^ExecStartPre=/d -e s/^Type=.*/Type=exec/ -e "s|^ExecStart=\\(.*\\)|ExecStart=/bin/sh -c 'until test -e /dev/shm/hello-gpu; do sleep 1; done; exec \\1'|" -e s/start-pre/running/ | bash -eu
until [ "$(cat "/proc/$(systemctl show -P MainPID model-server)/comm")" = python3 ]; do sleep 0.2; done
