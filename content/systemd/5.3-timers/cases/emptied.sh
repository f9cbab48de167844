# title: a drop-in empties OnUnitActiveSec=, and with it the time of the first start
# want: fail timer-never-fires
# breaks: boot
solve 5.3
printf '[Timer]\nOnUnitActiveSec=\nOnUnitActiveSec=20s\n' | sudo install -D -m 644 /dev/stdin /etc/systemd/system/agent-check.timer.d/z.conf
sudo systemctl daemon-reload
sudo systemctl restart agent-check.timer
