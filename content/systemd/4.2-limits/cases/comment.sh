# title: a comment behind the value
# want: fail value-ignored
# breaks: swap
sdlab solve 4.2 --print | sed 's/=1G/&  # on top of the memory/' | bash
