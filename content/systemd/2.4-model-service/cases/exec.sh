# title: Type=exec: then the loading needs no timeout
# want: pass
sdlab solve 2.4 --print | sed -e s/^Type=.*/Type=exec/ -e /^TimeoutStartSec=/d | bash -eu
