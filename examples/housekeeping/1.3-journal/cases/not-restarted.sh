# title: journald was not restarted
# want: fail journal-not-read
# breaks: read
sdlab solve 1.3 --print | sed '/restart/d' | bash
