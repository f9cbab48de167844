# title: User=YOUR_USERNAME
# want: fail placeholder-left
# breaks: running
sdlab solve 4.1 --print | sed -e 's/^User=.*/User=YOUR_USERNAME/' | bash
