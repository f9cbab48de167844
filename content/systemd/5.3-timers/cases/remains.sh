# title: RemainAfterExit=yes
# want: fail timer-never-fires
# breaks: regular
sdlab solve 5.3 --print | sed s/^Type=oneshot/Type=oneshot\\nRemainAfterExit=yes/ | bash
