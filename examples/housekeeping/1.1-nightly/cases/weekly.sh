# title: on Mondays only
# want: fail timer-too-rare
# breaks: daily
solve 1.1
sudo sed -i 's/^OnCalendar=.*/OnCalendar=Mon *-*-* 04:00:00 UTC/' /etc/systemd/system/nightly.timer
sudo systemctl daemon-reload
sudo systemctl restart nightly.timer
