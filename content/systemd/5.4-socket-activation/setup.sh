mkdir -p ~/agents/hello-socket
cp "$SUPPLIED"/hello_server.py "$SUPPLIED"/ask.py ~/agents/hello-socket/
{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}echo "~/agents/hello-socket has a server, hello_server.py, and a visitor, ask.py."
