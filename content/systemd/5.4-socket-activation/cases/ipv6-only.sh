# title: the port on [::1] alone
# want: fail wrong-address
# breaks: answers listens
sdlab solve 5.4 --print | sed s/127.0.0.1:7070/[::1]:7070/ | bash
