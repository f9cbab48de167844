# title: the service is enabled in place of its timer
# want: fail service-enabled-not-timer
# breaks: boot
solve 5.3
sudo systemctl disable agent-check.timer
printf '[Install]\nWantedBy=multi-user.target\n' | sudo tee -a /etc/systemd/system/agent-check.service
sudo systemctl daemon-reload
sudo systemctl enable agent-check.service
