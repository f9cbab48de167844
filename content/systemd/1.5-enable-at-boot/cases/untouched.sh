# title: started, and not enabled
# want: fail not-enabled
# breaks: enabled reached
true
