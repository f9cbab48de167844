# title: the service is called hello_socket.service
# want: fail unit-not-found
# breaks: answers listens
sdlab solve 5.4 --print | sed 's,system/hello-socket.service,system/hello_socket.service,' | bash || true
