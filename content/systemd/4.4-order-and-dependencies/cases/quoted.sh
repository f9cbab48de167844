# title: the names in quotes, which systemd takes for part of them
# want: fail value-ignored
# breaks: follows wants
sdlab solve 4.4 --print | sed -e 's/^\(Wants\|After\)=\(.*\)/\1="\2"/' | bash
