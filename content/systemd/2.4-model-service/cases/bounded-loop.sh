# title: a loop that gives up after a minute, as another user's script, and Restart=always
# want: pass
printf '#!/bin/bash\nfor _ in {1..60}; do [[ -e /dev/shm/hello-gpu ]] && exit; sleep 1; done\nexit 1\n' | sudo install -m 755 /dev/stdin /usr/local/sbin/wait-gpu
sdlab solve 2.4 --print | sed -e "s|^ExecStartPre=.*|ExecStartPre=+/usr/local/sbin/wait-gpu|" -e s/on-failure/always/ -e s/^TimeoutStartSec=.*/TimeoutSec=200/ -e s/^MemoryMax=.*/MemoryMax=3.5G/ | bash -eu
