# title: Accept=yes, and a script that reads from its stdin
# want: pass
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nAccept=yes\nMaxConnections=4/' -e 's,system/hello-socket.service,system/hello-socket@.service,' -e '/^sudo systemctl stop/d' -e 's,^ExecStart=.*,ExecStart=-/bin/sh -c "echo hello from %i; exec cat"\nStandardInput=socket,' | bash
