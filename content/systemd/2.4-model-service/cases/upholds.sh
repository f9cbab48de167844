# title: Upholds= in place of Wants=
# want: pass
# only: trixie sid
sdlab solve 2.4 --print | sed s/^Wants=log-shipper/Upholds=log-shipper/ | bash
