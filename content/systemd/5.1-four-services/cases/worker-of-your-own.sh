# title: the worker is a shell that does nothing, under the worker's name
# want: fail not-the-agent
# breaks: yours
printf '#!/bin/sh\nexec sleep infinity\n' > ~/worker
chmod +x ~/worker
sdlab solve 5.1 --print | sed "s|^ExecStart=.*worker[.]py|ExecStart=$HOME/worker|" | bash
sleep 4
