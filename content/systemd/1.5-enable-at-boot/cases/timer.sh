# title: an enabled timer starts it after the boot
# want: fail not-enabled
printf '[Timer]\nOnBootSec=10\n[Install]\nWantedBy=timers.target\n' | sudo tee /etc/systemd/system/hello-agent.timer
sudo systemctl enable --now hello-agent.timer
