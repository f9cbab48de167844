# title: Accept=yes, and the service is no template
# want: fail accept-mismatch
# breaks: answers
sdlab solve 5.4 --print | sed 's/^ListenStream.*/&\nAccept=yes/' | bash
