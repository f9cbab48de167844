# title: Restart=on-abnormal
# want: fail restart-not-covered
# breaks: restarts
# fault: wrong-path
sdlab solve 6.2 --print | sed s/^Restart=on-failure/Restart=on-abnormal/ | bash
