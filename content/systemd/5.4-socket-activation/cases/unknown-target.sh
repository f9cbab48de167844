# title: WantedBy=socket.target
# want: fail wanted-by-unknown-target
# breaks: boot
sdlab solve 5.4 --print | sed s/sockets.target/socket.target/ | bash
