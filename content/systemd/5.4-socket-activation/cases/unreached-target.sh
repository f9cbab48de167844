# title: WantedBy= a target that no boot reaches
# want: fail wanted-by-unreached-target
# breaks: boot
sdlab solve 5.4 --print | sed s/sockets.target/rescue.target/ | bash
