# title: TimeoutStartSec=infinity
# want: pass
sdlab solve 2.4 --print | sed s/^TimeoutStartSec=.*/TimeoutStartSec=infinity/ | bash -eu
