# title: it speaks through logger
# want: pass
sudo tee /etc/systemd/system/warm-up.service <<'END'
[Service]
ExecStart=/bin/sh -c 'while :; do logger hello; sleep 1; done'
END
sudo systemctl start warm-up
sleep 6
