# title: WantedBy=multi-user.target
# want: pass
sdlab solve 5.3 --print | sed s/timers.target/multi-user.target/ | bash
