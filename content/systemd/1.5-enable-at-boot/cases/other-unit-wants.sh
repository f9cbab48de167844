# title: another enabled unit wants it
# want: fail not-enabled
printf '[Service]\nType=oneshot\nExecStart=/bin/true\n[Unit]\nWants=hello-agent.service\n[Install]\nWantedBy=multi-user.target\n' | sudo tee /etc/systemd/system/starter.service
sudo systemctl enable starter
