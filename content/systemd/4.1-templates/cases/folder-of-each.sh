# title: WorkingDirectory= with %i, and no such folders
# want: fail chdir-missing
# breaks: running named
sdlab solve 4.1 --print | sed 's,^WorkingDirectory=.*,&/%i,' | bash
sleep 1
