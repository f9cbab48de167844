# title: the port alone, on all addresses
# want: pass
sdlab solve 5.4 --print | sed s/127.0.0.1:7070/7070/ | bash
