# title: WantedBy=timer.target
# want: fail wanted-by-unknown-target
# breaks: boot
sdlab solve 5.3 --print | sed s/timers.target/timer.target/ | bash
