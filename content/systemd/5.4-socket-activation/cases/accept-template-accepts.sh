# title: Accept=yes with a template whose server accepts itself
# want: fail accept-mismatch
# breaks: answers
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nAccept=yes/' -e 's,system/hello-socket.service,system/hello-socket@.service,' -e '/^sudo systemctl stop/d' | bash
