# A reference solution, run by bash -eu as the learner. It works twice.
{{if eq .Scope "user"}}mkdir -p /etc/systemd/system
{{end}}sudo tee /etc/systemd/system/my-ticker.service >/dev/null <<'EOF'
[Unit]
Description=Sleep for a long time

[Service]
ExecStart=/usr/bin/sleep infinity

[Install]
WantedBy=multi-user.target
EOF
sudo systemctl daemon-reload
sudo systemctl enable my-ticker
sudo systemctl restart my-ticker
