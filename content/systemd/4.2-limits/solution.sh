sudo mkdir -p /etc/systemd/system/hello-agent.service.d
sudo tee /etc/systemd/system/hello-agent.service.d/limits.conf >/dev/null <<'EOF'
[Service]
CPUQuota=150%
MemoryMax=500M
MemorySwapMax=1G
TasksMax=1024
LimitNOFILE=65536
EOF
sudo systemctl daemon-reload
sudo systemctl restart hello-agent.service
