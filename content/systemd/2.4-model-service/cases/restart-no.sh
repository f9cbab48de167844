# title: Restart=no
# want: fail restart-disabled
# breaks: restart
sdlab solve 2.4 --print | sed s/^Restart=.*/Restart=no/ | bash -eu
