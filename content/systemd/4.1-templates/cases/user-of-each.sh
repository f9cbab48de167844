# title: User=%i, and no such users
# want: fail user-unknown
# breaks: running named
sdlab solve 4.1 --print | sed -e 's,^User=.*,User=%i,' -e 's/@1/@red/; s/@2/@green/; s/@3/@blue/' | bash
sleep 1
