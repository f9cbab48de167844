# title: without the note
# want: fail note-missing
# breaks: note
sdlab solve 1.3 --print | sed '/^logger/d' | bash
