# title: nothing was put into it
# want: fail inbox-unused
# breaks: sorted clean
sdlab solve 1.4 --print | sed '/^echo/d' | bash
