# title: the red daemon is in why-bell
# want: pass
# fault: bell
solve 6.1
sdlab answer 6.1 owner why-bell.service
