# title: the socket is enabled, and not started
# want: fail enabled-not-started
# breaks: answers listens
sdlab solve 5.4 --print | sed '/^sudo systemctl restart/d' | bash
