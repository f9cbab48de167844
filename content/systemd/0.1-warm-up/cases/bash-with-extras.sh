# title: bash, another user, Restart= and a description
# want: pass
sudo tee /etc/systemd/system/warm-up.service >/dev/null <<'EOF'
[Unit]
Description=Warm-up

[Service]
User=learner
Restart=always
ExecStart=/bin/bash -c 'while true; do echo "still warm: $(date)"; sleep 1; done'

[Install]
WantedBy=multi-user.target
EOF
sudo systemctl enable --now warm-up
