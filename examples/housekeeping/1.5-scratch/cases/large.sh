# title: a larger one
# want: fail mount-size
# breaks: size
sdlab solve 1.5 --print | sed 's/16M/32M/' | bash
