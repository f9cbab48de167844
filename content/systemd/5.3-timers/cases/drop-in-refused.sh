# title: a drop-in takes all times away, and its own cannot be read: systemd refuses the timer, reloaded or not
# want: fail bad-setting
# breaks: regular
solve 5.3
sudo mkdir -p /etc/systemd/system/agent-check.timer.d
printf '[Timer]\nOnActiveSec=\nOnUnitActiveSec=\nOnCalendar=at four\n' | sudo tee /etc/systemd/system/agent-check.timer.d/override.conf
sudo systemctl daemon-reload
