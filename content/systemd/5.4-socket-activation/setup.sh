mkdir -p ~/agents/hello-socket
cp "$SUPPLIED"/hello_server.py "$SUPPLIED"/ask.py ~/agents/hello-socket/
{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}echo "A server, hello_server.py, and a visitor, ask.py, are in ~/agents/hello-socket."
