# title: started with another limit on open files, which was then changed
# want: fail running-old-config
# breaks: process
sdlab solve 4.2 --print | sed s/65536/4096/ | bash
sdlab solve 4.2 --print | sed '/systemctl restart/d' | bash
