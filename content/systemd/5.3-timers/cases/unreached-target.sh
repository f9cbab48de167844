# title: WantedBy=a target that no boot reaches
# want: fail wanted-by-unreached-target
# breaks: boot
sdlab solve 5.3 --print | sed s/timers.target/rescue.target/ | bash
