# title: the red daemon is in why-gate
# want: pass
# fault: gate
solve 6.1
sdlab answer 6.1 owner why-gate.service
