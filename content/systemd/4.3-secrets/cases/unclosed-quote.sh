# title: a quote that is not closed takes the lines below for part of the value
# want: fail env-not-in-process
# breaks: process
sdlab solve 4.3 --print | sed 's/^API_KEY=/&"/; s/^SESSION_SECRET=.*/SESSION_SECRET=two/' | bash
