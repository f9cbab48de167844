# title: Accept=yes and a template whose program is misspelt
# want: fail exec-missing
# breaks: answers
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nAccept=yes/' -e 's,system/hello-socket.service,system/hello-socket@.service,' -e '/^sudo systemctl stop/d' -e 's,^ExecStart=.*,ExecStart=/bin/ehco hello\nStandardOutput=socket,' | bash
