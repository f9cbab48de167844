# title: the red daemon is in why-lamp
# want: pass
# fault: lamp
solve 6.1
sdlab answer 6.1 owner why-lamp.service
