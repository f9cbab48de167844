sudo mkdir -p /etc/systemd/system/hello-agent.service.d
sudo tee /etc/systemd/system/hello-agent.service.d/override.conf >/dev/null <<'END'
[Service]
RestartSec=3
Environment=PYTHONUNBUFFERED=1
END
sudo systemctl daemon-reload
sudo systemctl restart hello-agent.service
sdlab answer 3.3 reload "$(systemctl show --value -p CanReload hello-agent.service)"
