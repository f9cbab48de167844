# title: a variable of the shell without braces, and percent signs
# want: pass
sudo tee /etc/systemd/system/warm-up.service <<'END'
[Service]
ExecStart=/bin/sh -c 'i=0; while :; do i=$((i+1)); echo $i; date +%%H:%%M; sleep 2; done'
END
sudo systemctl daemon-reload
sudo systemctl start warm-up
