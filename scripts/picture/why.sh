# In a machine: a shop that somebody wrote on Windows, which systemd cannot start, and a shell.
mkdir -p /opt/shop
printf '#!/usr/bin/python3\r\nprint("open")\r\n' >/opt/shop/shop.py
chmod 755 /opt/shop/shop.py
cat >/etc/systemd/system/shop.service <<'END'
[Unit]
Description=Shop

[Service]
ExecStart=/opt/shop/shop.py

[Install]
WantedBy=multi-user.target
END
systemctl daemon-reload
systemctl start shop.service 2>/dev/null
sleep 2
export PS1='$ '
clear
exec bash --norc -i
