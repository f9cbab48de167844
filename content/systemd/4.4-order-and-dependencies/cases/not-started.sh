# title: the unit is right, nobody started it
# want: fail not-started
# breaks: up waited
sdlab solve 4.4 --print | sed '/systemctl start/,$d' | bash
