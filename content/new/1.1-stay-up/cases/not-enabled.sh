# title: started, but not enabled
# want: fail not-enabled
# breaks: boot
sdlab solve 1.1 --print | sed /enable/d | bash
