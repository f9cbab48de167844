# title: a variable of the shell in braces, which systemd replaces by nothing
# want: fail env-var-in-exec
# breaks: speaks
sudo tee /etc/systemd/system/warm-up.service <<'END'
[Service]
ExecStart=/bin/sh -c 'i=0; while :; do i=$((i+1)); echo ${i}; sleep 2; done'
END
sudo systemctl daemon-reload
sudo systemctl start warm-up
sleep 3
