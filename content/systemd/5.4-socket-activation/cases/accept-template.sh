# title: Accept=yes and a template, for a program that talks over stdout
# want: pass
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nAccept=yes/' -e 's,system/hello-socket.service,system/hello-socket@.service,' -e '/^sudo systemctl stop/d' -e 's,^ExecStart=.*,ExecStart=/bin/echo hello\nStandardOutput=socket,' | bash
