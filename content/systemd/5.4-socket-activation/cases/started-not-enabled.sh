# title: the socket is started, and not enabled
# want: fail not-enabled
# breaks: boot
sdlab solve 5.4 --print | sed '/^sudo systemctl enable/d' | bash
