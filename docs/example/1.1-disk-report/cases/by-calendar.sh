# title: OnCalendar= is as good, and so is a service that says more
# want: pass
solve 1.1
sudo sed -i 's/^OnActiveSec.*/OnCalendar=*:*:0\/5/; /OnUnitActiveSec/d' /etc/systemd/system/disk-report.timer
sudo sed -i 's/^ExecStart.*/ExecStart=df -h/' /etc/systemd/system/disk-report.service
sudo systemctl daemon-reload
sudo systemctl restart disk-report.timer
