# title: the other shell that lets nobody in
# want: pass
sdlab solve 1.2 --print | sed 's/--shell .usr.sbin.nologin/--shell \/bin\/false/' | bash
