# title: the service was never supplied
# want: fail not-set-up
# breaks: cause job up yours works relay
# options: fresh
true
