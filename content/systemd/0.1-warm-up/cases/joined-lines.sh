# title: the loop on several lines, joined by backslashes
# want: pass
sudo tee /etc/systemd/system/warm-up.service >/dev/null <<'END'
[Service]
ExecStart=/bin/sh -c '\
while true; do \
  echo warm; \
  sleep 2; \
done'
END
sudo systemctl daemon-reload
sudo systemctl start warm-up
sleep 4
