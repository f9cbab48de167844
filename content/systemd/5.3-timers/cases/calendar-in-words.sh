# title: OnCalendar= in words
# want: fail bad-setting
# breaks: regular boot
solve 5.3
sudo sed -i -e '/^On/d' -e '/^AccuracySec/i OnCalendar=every 30 seconds' /etc/systemd/system/agent-check.timer
sudo systemctl daemon-reload
sudo systemctl restart agent-check.timer || true
