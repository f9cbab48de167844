# title: ListenDatagram=
# want: fail wrong-address
# breaks: answers listens
sdlab solve 5.4 --print | sed s/ListenStream/ListenDatagram/ | bash
