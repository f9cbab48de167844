# title: OnCalendar=hourly
# want: fail timer-too-rare
# breaks: at-four daily
solve 1.1
sudo sed -i 's/^OnCalendar=.*/OnCalendar=hourly/' /etc/systemd/system/nightly.timer
sudo systemctl daemon-reload
sudo systemctl restart nightly.timer
