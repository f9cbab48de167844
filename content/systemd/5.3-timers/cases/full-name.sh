# title: %n in place of %N
# want: pass
sdlab solve 5.3 --print | sed s/%N/%n/ | bash
