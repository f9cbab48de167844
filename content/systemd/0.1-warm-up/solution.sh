{{if eq .Scope "user"}}mkdir -p /etc/systemd/system
{{end}}sudo tee /etc/systemd/system/warm-up.service >/dev/null <<EOF
[Service]
ExecStart=/bin/sh -c 'while :; do echo warming up; sleep 2; done'
{{if ne .Scope "user"}}User=$(id -un)
{{end}}EOF
sudo systemctl daemon-reload
sudo systemctl restart warm-up.service
