{{if eq .Scope "user"}}mkdir -p /etc/systemd/system
{{end}}sudo tee /etc/systemd/system/disk-report.service >/dev/null <<'END'
[Unit]
Description=Say how full the disk is

[Service]
Type=oneshot
ExecStart=/usr/bin/df -h --output=pcent,target /
END
sudo tee /etc/systemd/system/disk-report.timer >/dev/null <<'END'
[Unit]
Description=Say every five seconds how full the disk is

[Timer]
OnActiveSec=1s
OnUnitActiveSec=5s
AccuracySec=1s

[Install]
WantedBy=timers.target
END
sudo systemctl daemon-reload
sudo systemctl enable disk-report.timer
sudo systemctl restart disk-report.timer
