# title: another user, Restart=always, 4G, a high limit, a bare loop in a script of its own
# want: pass
sudo useradd --system agentuser
chmod 755 ~
printf '#!/bin/sh\nwhile ! test -e /dev/shm/hello-gpu; do sleep 1; done\n' | sudo install -m 755 /dev/stdin /usr/local/bin/wait-for-gpu
sdlab solve 2.4 --print | sed -e s/^Restart=.*/Restart=always/ -e s/^MemoryMax=.*/MemoryHigh=3500M\\nMemoryMax=4G/ -e "s|^ExecStartPre=.*|ExecStartPre=/usr/local/bin/wait-for-gpu|" -e 's/User=.*/User=agentuser/' | bash -eu
