# title: both units are written, and nothing is started
# want: fail not-started
# breaks: answers listens boot
sdlab solve 5.4 --print | sed -e '/^sudo systemctl enable/d' -e '/^sudo systemctl restart/d' | bash
