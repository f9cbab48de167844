# title: the socket's file is in /run
# want: fail enabled-runtime
# breaks: boot
sdlab solve 5.4 --print | sed s,/etc/systemd/system/hello-socket.socket,/run/systemd/system/hello-socket.socket, | bash
