# title: the server takes the connection, and says nothing
# want: fail no-answer
# breaks: answers
sed -i 's/visitor.sendall/str/' ~/agents/hello-socket/hello_server.py
solve 5.4
