# title: the server opens the port itself
# want: fail binds-itself
# breaks: answers
sed -i 's/^    door = .*/    door = socket.create_server(("127.0.0.1", 7070))/' ~/agents/hello-socket/hello_server.py
solve 5.4
