# title: Accept=yes and a template whose script is misspelt
# want: fail script-missing
# breaks: answers
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nAccept=yes/' -e 's,system/hello-socket.service,system/hello-socket@.service,' -e '/^sudo systemctl stop/d' -e 's,hello_server.py,hello-server.py,' | bash
