# title: Service= names a service of the learner's own
# want: pass
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nService=greeter.service/' -e 's,system/hello-socket.service,system/greeter.service,' -e 's,stop hello-socket.service,stop greeter.service,' | bash
