# title: @reboot in a crontab is not systemd
# want: fail not-enabled
# breaks: enabled reached
sudo mkdir -p /etc/cron.d
echo "@reboot learner systemctl start hello-agent" | sudo tee /etc/cron.d/agent
