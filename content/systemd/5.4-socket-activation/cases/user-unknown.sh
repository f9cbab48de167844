# title: the user does not exist
# want: fail user-unknown
# breaks: answers
sdlab solve 5.4 --print | sed 's/^User=.*/User=nobody-here/' | bash
