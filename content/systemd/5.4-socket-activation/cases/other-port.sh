# title: another port
# want: fail wrong-address
# breaks: answers listens
sdlab solve 5.4 --print | sed s/:7070/:7071/ | bash
