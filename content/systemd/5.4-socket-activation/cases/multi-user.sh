# title: WantedBy=multi-user.target
# want: pass
sdlab solve 5.4 --print | sed s/sockets.target/multi-user.target/ | bash
