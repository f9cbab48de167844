# title: the program does its work and ends, with Restart=on-failure
# want: fail clean-exit-not-restarted
# breaks: running named
sdlab solve 4.1 --print | sed -e '/^count = 0/,/sleep/d' -e 's/^Restart=.*/Restart=on-failure/' | bash
sleep 1
