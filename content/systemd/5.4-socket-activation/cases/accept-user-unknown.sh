# title: Accept=yes and a template with a user that does not exist
# want: fail user-unknown
# breaks: answers
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nAccept=yes/' -e 's,system/hello-socket.service,system/hello-socket@.service,' -e '/^sudo systemctl stop/d' -e 's/^User=.*/User=nobdy/' -e 's,^ExecStart=.*,ExecStart=/bin/echo hello\nStandardOutput=socket,' | bash
