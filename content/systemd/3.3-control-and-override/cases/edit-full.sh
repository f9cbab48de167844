# title: systemctl edit --full, and nothing else
# want: fail edited-unit-file
# breaks: drop-in pause lasting
printf '#!/bin/sh\nsed -i "s/^RestartSec=.*/RestartSec=3\\nEnvironment=PYTHONUNBUFFERED=1/" "$1"\n' > ~/editor
chmod +x ~/editor
script -qec "sudo env SYSTEMD_EDITOR=$HOME/editor systemctl edit --full hello-agent" /dev/null < /dev/null
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
