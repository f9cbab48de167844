# title: for root alone
# want: fail mount-mode
# breaks: all
sdlab solve 1.5 --print | sed 's/,mode=1777/,mode=0700/' | bash
