# title: no RestartSec=
# want: fail restart-too-fast
# breaks: pause
sdlab solve 2.4 --print | sed "s|\(.*\)RestartSec=[0-9]*|\1RestartSec=100ms|" | bash -eu
