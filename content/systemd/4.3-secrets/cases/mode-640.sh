# title: mode 640, and a group that may read it
# want: fail env-file-mode
# breaks: mode
sdlab solve 4.3 --print | bash
sudo chgrp adm /etc/hello-agent/env
sudo chmod 640 /etc/hello-agent/env
