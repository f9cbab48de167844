# title: a name with a dash
# want: fail env-line-ignored
# breaks: process
sdlab solve 4.3 --print | sed s/^API_KEY/API-KEY/ | bash
