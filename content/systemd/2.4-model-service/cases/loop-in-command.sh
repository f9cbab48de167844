# title: Type=notify, and the loop in ExecStart= with exec
# want: pass
sdlab solve 2.4 --print | sed -e /^ExecStartPre=/d -e "s|^ExecStart=\\(.*\\)|ExecStart=/bin/sh -c 'until test -e /dev/shm/hello-gpu; do sleep 1; done; exec \\1'|" -e s/start-pre/start/ | bash -eu
