# title: an echo, and RemainAfterExit=yes
# want: fail script-ends
# breaks: up
sudo tee /etc/systemd/system/warm-up.service <<'END'
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/echo hello
END
sudo systemctl start warm-up
sleep 4
