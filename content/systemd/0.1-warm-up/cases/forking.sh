# title: a loop in the background, and Type=forking
# want: pass
sudo tee /etc/systemd/system/warm-up.service >/dev/null <<'END'
[Service]
Type=forking
ExecStart=/bin/sh -c '(while :; do echo warm; sleep 2; done) &'
END
sudo systemctl daemon-reload
sudo systemctl start warm-up
sleep 4
