# title: Restart=on-watchdog
# want: fail restart-not-covered
# breaks: restart
sdlab solve 2.4 --print | sed s/^Restart=.*/Restart=on-watchdog/ | bash -eu
