# title: [Install] with Also= only
# want: fail no-install-section
sudo sed -i 's/^WantedBy=.*/Also=cron.service/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
