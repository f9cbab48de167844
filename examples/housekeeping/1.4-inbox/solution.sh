mkdir -p /var/tmp/inbox
{{if eq .Scope "user"}}mkdir -p /etc/systemd/system
{{end}}sudo tee /etc/systemd/system/inbox.service >/dev/null <<'END'
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'ls /var/tmp/inbox >>/var/tmp/sorted'
ExecStart=/bin/sh -c 'rm -f /var/tmp/inbox/*'
END
sudo tee /etc/systemd/system/inbox.path >/dev/null <<'END'
[Path]
DirectoryNotEmpty=/var/tmp/inbox
END
sudo systemctl daemon-reload
sudo systemctl restart inbox.path
echo dear sir > /var/tmp/inbox/letter
sleep 1
