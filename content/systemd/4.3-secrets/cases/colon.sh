# title: a colon in place of =
# want: fail env-not-in-process
# breaks: process
sdlab solve 4.3 --print | sed s/^API_KEY=/API_KEY:/ | bash
