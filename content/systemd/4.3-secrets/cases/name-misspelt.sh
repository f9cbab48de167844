# title: one name misspelt
# want: fail env-not-in-process
# breaks: process
sdlab solve 4.3 --print | sed s/^DATABASE_URL/DATABASE_URI/ | bash
