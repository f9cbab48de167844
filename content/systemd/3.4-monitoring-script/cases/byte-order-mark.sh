# title: a byte order mark in front of the first line
# want: fail exec-format
# breaks: starts
printf '\357\273\277#!/bin/bash\nfor s in hello-agent; do echo "$s $(systemctl is-active $s)"; done\n' > ~/check-services.sh
chmod +x ~/check-services.sh
