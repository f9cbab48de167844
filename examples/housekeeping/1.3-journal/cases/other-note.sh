# title: a note that does not say how much
# want: fail note-other
# breaks: note
sdlab solve 1.3 --print | sed 's/64M.$/little'"'"'/' | bash
