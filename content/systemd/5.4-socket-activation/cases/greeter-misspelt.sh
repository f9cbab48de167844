# title: Service= names a service of the learner's own, and misspells it
# want: fail unit-not-found
# breaks: answers listens
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nService=greater.service/' -e 's,system/hello-socket.service,system/greeter.service,' -e 's,stop hello-socket.service,stop greeter.service,' | bash || true
