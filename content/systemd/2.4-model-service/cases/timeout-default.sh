# title: Type=notify with the default timeout
# want: fail timeout-too-short
# breaks: timeout
sdlab solve 2.4 --print | sed /^TimeoutStartSec=/d | bash -eu
