# title: the service is enabled in place of its timer
# want: fail service-enabled-not-timer
# breaks: boot
solve 1.1
sleep 8
sudo systemctl disable disk-report.timer
printf '[Install]\nWantedBy=multi-user.target\n' | sudo tee -a /etc/systemd/system/disk-report.service
sudo systemctl daemon-reload
sudo systemctl enable disk-report.service
