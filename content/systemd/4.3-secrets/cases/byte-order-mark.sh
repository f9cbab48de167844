# title: a byte order mark in front of the first name
# want: fail env-line-ignored
# breaks: process
sdlab solve 4.3 --print | sed "s/^API_KEY=/$(printf '\357\273\277')&/" | bash
