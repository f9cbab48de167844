# title: curly quotes around the loop
# want: fail unit-failed
sudo tee /etc/systemd/system/warm-up.service >/dev/null <<'END'
[Service]
ExecStart=/bin/sh -c ‘while :; do echo warm; sleep 2; done’
END
sudo systemctl daemon-reload
sudo systemctl start warm-up || true
sleep 2
