# title: two expressions that come to the same
# want: pass
solve 1.1
sudo sed -i 's/^OnCalendar=.*/OnCalendar=Mon..Wed 04:00 UTC\nOnCalendar=Thu..Sun 04:00 UTC/' /etc/systemd/system/nightly.timer
sudo systemctl daemon-reload
sudo systemctl restart nightly.timer
