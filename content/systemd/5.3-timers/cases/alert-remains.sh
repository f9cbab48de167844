# title: the alert has RemainAfterExit=yes
# want: pass
sdlab solve 5.3 --print | sed '0,/^Type=oneshot/s//&\nRemainAfterExit=yes/' | bash
