# title: Type=notify, and a server that never says so
# want: fail notify-never-ready
# breaks: answers
sdlab solve 5.4 --print | sed -e 's/^ExecStart=.*/Type=notify\nTimeoutStartSec=2s\n&/' | bash
