# title: the question is open
# want: fail not-answered
# breaks: warned
sdlab solve 2.2 --print | sed /answer/d | bash
