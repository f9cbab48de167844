# title: shown to wait, killed later, and back
# want: pass
sdlab solve 2.4 --print | sed -e 's/RestartSec=30/RestartSec=5/' -e 's/RestartSec=10$/RestartSec=1/' | bash -eu
sudo systemctl kill -s KILL model-server
