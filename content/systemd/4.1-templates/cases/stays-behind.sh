# title: oneshot, and the program in the background
# want: fail no-main-process
# breaks: running
sdlab solve 4.1 --print | sed -e 's/^Type=.*/Type=oneshot\nRemainAfterExit=yes\nKillMode=process/' -e '/^Restart/d' -e "s|^ExecStart=\(.*\)|ExecStart=/bin/sh -c '\1 \&'|" | bash
